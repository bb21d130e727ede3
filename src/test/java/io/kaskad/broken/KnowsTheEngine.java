package io.kaskad.broken;

import io.kaskad.engine.run.RunSession;

/** Nobody but the engine itself may know it. */
interface KnowsTheEngine {
    RunSession session();
}
