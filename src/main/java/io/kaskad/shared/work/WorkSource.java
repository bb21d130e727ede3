package io.kaskad.shared.work;

import java.util.List;

/** Brings works whose number is known only when the application starts. */
public interface WorkSource {

    List<Work> works();
}
