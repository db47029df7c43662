package org.minqing.triage.routing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.minqing.triage.category.CategoryModel;
import org.springframework.stereotype.Component;

/** The model in use in each region, read once. */
@Component
class Models {

    private final ModelStore store;
    private final Map<Integer, Loaded> loaded = new ConcurrentHashMap<>();

    Models(ModelStore store) {
        this.store = store;
    }

    record Loaded(int version, CategoryModel model) {}

    /** Empty until enough cases are closed. */
    Optional<Loaded> inUse(int regionId) {
        Optional<Integer> version = store.use(regionId).map(ModelStore.Use::version);
        if (version.isEmpty()) {
            loaded.remove(regionId);
            return Optional.empty();
        }
        Loaded known = loaded.get(regionId);
        if (known != null && known.version() == version.get()) {
            return Optional.of(known);
        }
        Optional<Loaded> read = store.content(regionId, version.get()).map(bytes -> new Loaded(version.get(), CategoryModel.read(bytes)));
        read.ifPresent(one -> loaded.put(regionId, one));
        return read;
    }
}
