package io.kaskad.testing;

import io.kaskad.shared.work.Work;
import io.kaskad.shared.work.Workers;

/** All that runs in the background, where a test drives it by hand. */
public record Background(Workers workers) {

    /** Until there is nothing left to do now; what waits for a later time goes on waiting. */
    public void settle() {
        boolean more;
        do {
            more = false;
            for (var work : workers.all()) {
                more |= work.doSome() > 0;
            }
        } while (more);
    }

    /**
     * Lets each work whose name starts like this do one batch, and end it.
     *
     * @return how many they did
     */
    public int once(String work) {
        return workers.all().stream()
                .filter(each -> each.name().startsWith(work))
                .mapToInt(Background::wholly)
                .sum();
    }

    /** The work of this name, to be done as often as one likes. */
    public Work work(String name) {
        return workers.all().stream()
                .filter(work -> work.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int wholly(Work work) {
        var done = work.doSome();
        work.finish();
        return done;
    }
}
