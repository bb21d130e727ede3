package io.kaskad.engine.timers;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** The timers whose time has come, in the engine's table of jobs. */
@Repository
class DueJobs {

    private final NamedParameterJdbcTemplate jdbc;

    DueJobs(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A job and whose it is. */
    record Due(String id, String run) {}

    /** Locks their rows until the end of the transaction; leaves out what others hold, and what has failed before. */
    List<Due> claim(int most) {
        return jdbc.query(
                """
                select id_, process_instance_id_ from act_ru_job
                where retries_ > 0 and duedate_ <= :now and suspension_state_ = 1 and handler_type_ in (:handlers)
                    and repeat_ is null and exception_stack_id_ is null and process_instance_id_ is not null
                    and (lock_owner_ is null or lock_owner_ = :owner or lock_exp_time_ < :now)
                order by duedate_ limit :most for update skip locked
                """,
                Map.of(
                        "now",
                        new Timestamp(ClockUtil.getCurrentTime().getTime()),
                        "handlers",
                        TimerJobs.HANDLERS,
                        "owner",
                        TimerJobs.OWNER,
                        "most",
                        most),
                (row, n) -> new Due(row.getString("id_"), row.getString("process_instance_id_")));
    }
}
