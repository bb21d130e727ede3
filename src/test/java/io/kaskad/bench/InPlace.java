package io.kaskad.bench;

import org.jspecify.annotations.Nullable;

/** Does its work in one of the places. */
record InPlace(Places places, @Nullable String place, Contender contender) implements Contender {

    @Override
    public String name() {
        return contender.name() + (place == null ? ", none parked" : ", " + place);
    }

    @Override
    public int atOnce() {
        return contender.atOnce();
    }

    @Override
    public void prepare(int count) {
        places.moveTo(place);
        contender.prepare(count);
    }

    @Override
    public void run(int count) throws Exception {
        contender.run(count);
    }

    @Override
    public void cleanUp() {
        contender.cleanUp();
    }
}
