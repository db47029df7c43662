package org.minqing.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.minqing.campaign.Campaign.Announced;
import org.minqing.campaign.Campaign.Elements;
import org.minqing.campaign.Campaign.Organiser;
import org.minqing.campaign.Campaign.Origin;
import org.minqing.database.Regions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Campaigns in the database, without their items. */
@Repository
class CampaignStore {

    private final JdbcClient sql;
    private final Regions regions;

    CampaignStore(JdbcClient sql, Regions regions) {
        this.sql = sql;
        this.regions = regions;
    }

    void insert(int regionId, Campaign campaign) {
        Elements elements = campaign.elements();
        Origin origin = campaign.origin();
        LocalDate recordedOn = regions.byId(regionId).dateOf(origin.recordedAt());
        sql.sql(
                        """
                        INSERT INTO campaign (region_id, id, name, organiser_id, organiser_written, announced_on, date_text,
                                              sort_day, title, parent_id, bodies, phases, carriers, levels, themes,
                                              draft_id, report, recorded_by, recorded_at)
                        VALUES (:region, :id, :name, :organiser, :organiserWritten, :announcedOn, :dateText,
                                :sortDay, :title, :place, :bodies, :phases, :carriers, :levels, :themes,
                                :draft, :report, :recordedBy, :recordedAt)
                        """)
                .param("region", regionId)
                .param("id", campaign.id())
                .param("name", campaign.name())
                .param("organiser", campaign.organiser().unitId())
                .param("organiserWritten", campaign.organiser().written())
                .param("announcedOn", campaign.announced().date())
                .param("dateText", campaign.announced().dateText())
                .param("sortDay", Optional.ofNullable(campaign.announced().date()).orElse(recordedOn))
                .param("title", campaign.announced().title())
                .param("place", campaign.organiser().placeId())
                .param("bodies", elements.bodies().toArray(String[]::new))
                .param("phases", elements.phases().toArray(String[]::new))
                .param("carriers", elements.carriers().toArray(String[]::new))
                .param("levels", elements.levels().toArray(String[]::new))
                .param("themes", elements.themes().toArray(String[]::new))
                .param("draft", origin.draftId())
                .param("report", origin.report())
                .param("recordedBy", origin.recordedBy())
                .param("recordedAt", Timestamp.from(origin.recordedAt()))
                .update();
    }

    Optional<Campaign> byId(int regionId, UUID id) {
        return sql.sql("SELECT * FROM campaign WHERE region_id = :region AND id = :id")
                .param("region", regionId)
                .param("id", id)
                .query(CampaignStore::campaign)
                .optional();
    }

    List<Campaign> newest(int regionId, int limit) {
        return sql.sql("SELECT * FROM campaign WHERE region_id = :region ORDER BY sort_day DESC, id DESC LIMIT :limit")
                .param("region", regionId)
                .param("limit", limit)
                .query(CampaignStore::campaign)
                .list();
    }

    private static Campaign campaign(ResultSet rs, int n) throws SQLException {
        return new Campaign(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                new Organiser(
                        rs.getString("organiser_written"),
                        rs.getObject("organiser_id", UUID.class),
                        rs.getObject("parent_id", UUID.class)),
                new Announced(
                        rs.getString("title"), rs.getObject("announced_on", LocalDate.class), rs.getString("date_text")),
                new Elements(
                        words(rs, "bodies"), words(rs, "phases"), words(rs, "carriers"), words(rs, "levels"),
                        words(rs, "themes")),
                List.of(),
                new Origin(
                        rs.getObject("draft_id", UUID.class),
                        rs.getString("report"),
                        rs.getObject("recorded_by", UUID.class),
                        rs.getTimestamp("recorded_at").toInstant()));
    }

    private static List<String> words(ResultSet rs, String column) throws SQLException {
        return Arrays.asList((String[]) rs.getArray(column).getArray());
    }
}
