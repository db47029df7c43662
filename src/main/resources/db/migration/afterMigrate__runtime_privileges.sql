-- What the running server may do: everything to rows, nothing to tables; an event table is append-only.
DO $$
DECLARE
    t record;
BEGIN
    EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', '${runtime}');
    EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %I', '${runtime}');
    FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history' LOOP
        IF t.tablename LIKE '%\_event' THEN
            EXECUTE format('REVOKE ALL ON TABLE %I FROM %I', t.tablename, '${runtime}');
            EXECUTE format('GRANT SELECT, INSERT ON TABLE %I TO %I', t.tablename, '${runtime}');
        ELSE
            EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON TABLE %I TO %I', t.tablename, '${runtime}');
        END IF;
    END LOOP;
    EXECUTE format('GRANT SELECT ON TABLE flyway_schema_history TO %I', '${runtime}');
END
$$;
