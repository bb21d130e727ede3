package io.kaskad.customers;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What customers may choose to get, in the order they are shown in. */
@Repository
public class Topics {

    private final JdbcClient jdbc;

    Topics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A topic, as customers read it.
     *
     * @param name what diagrams and consents call it
     * @param position the lowest is shown first
     */
    public record Topic(String name, String titleEn, String titleRu, int position) {

        /** In this language, or in English. */
        public String title(Locale locale) {
            return locale.getLanguage().equals("ru") ? titleRu : titleEn;
        }
    }

    public List<Topic> all() {
        return jdbc.sql("select * from topic order by position, name")
                .query((row, n) -> new Topic(
                        row.getString("name"),
                        row.getString("title_en"),
                        row.getString("title_ru"),
                        row.getInt("position")))
                .list();
    }

    @Transactional
    public void save(Topic topic) {
        remove(topic.name());
        jdbc.sql("insert into topic (name, title_en, title_ru, position) values (:name, :en, :ru, :position)")
                .param("name", topic.name())
                .param("en", topic.titleEn())
                .param("ru", topic.titleRu())
                .param("position", topic.position())
                .update();
    }

    /**
     * It is not offered any more; what was said about it stays.
     *
     * @return whether there was one
     */
    public boolean remove(String name) {
        return jdbc.sql("delete from topic where name = :name")
                        .param("name", name)
                        .update()
                > 0;
    }
}
