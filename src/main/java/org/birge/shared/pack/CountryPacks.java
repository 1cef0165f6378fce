package org.birge.shared.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a country's pack from its files and the common ones. */
public final class CountryPacks {

    private static final List<String> OF_COUNTRY = List.of(
            "country",
            "calendar",
            "posts",
            "subjects",
            "schools",
            "mentoring",
            "sections",
            "councils",
            "route",
            "bodies",
            "forms",
            "induction",
            "demo");
    private static final List<String> COMMON = List.of(
            "forms",
            "instruments/needs-teachers",
            "instruments/needs-heads",
            "instruments/needs-short",
            "measure-words",
            "measures-teaching",
            "measures-learners",
            "measures-growth",
            "measures-managing",
            "measures-control",
            "induction-steps",
            "induction-steps-heads");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private CountryPacks() {}

    /**
     * The pack of a country, az or kz.
     *
     * @throws IllegalStateException when there is none, or when something in it is missing, unknown or points nowhere
     */
    public static CountryPack load(String code) {
        ObjectNode all = YAML.createObjectNode();
        OF_COUNTRY.forEach(name -> add(all, read("packs/" + code + "/" + name + ".yaml")));
        COMMON.forEach(name -> add(all, read("packs/common/" + name + ".yaml")));
        forCountry(all, code);
        inductionSteps(all);
        try {
            CountryPack pack = YAML.treeToValue(all, CountryPack.class);
            PackCheck.of(pack);
            return pack;
        } catch (JacksonException unreadable) {
            throw new IllegalStateException(
                    "pack " + code + ": " + unreadable.getOriginalMessage() + " at " + unreadable.getPathReference(),
                    unreadable);
        }
    }

    private static ObjectNode read(String file) {
        try (InputStream stream = CountryPacks.class.getClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("no file " + file + " in the country packs");
            }
            return (ObjectNode) YAML.readTree(stream);
        } catch (IOException | JacksonException unreadable) {
            throw new IllegalStateException(file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /** Lists and groups of several files are one; anything else may stand in one file only. */
    private static void add(ObjectNode all, ObjectNode file) {
        file.properties().forEach(entry -> {
            JsonNode before = all.get(entry.getKey());
            if (before instanceof ArrayNode list && entry.getValue() instanceof ArrayNode more) {
                list.addAll(more);
            } else if (before instanceof ObjectNode group && entry.getValue() instanceof ObjectNode more) {
                add(group, more);
            } else if (before == null) {
                all.set(entry.getKey(), entry.getValue());
            } else {
                throw new IllegalStateException(entry.getKey() + " stands twice in the country packs");
            }
        });
    }

    /** Common measures say section and act per country; whom they are for, what proves them and the act by a code. */
    private static void forCountry(ObjectNode all, String country) {
        JsonNode people = take(all, "people");
        JsonNode proofs = take(all, "proofs");
        JsonNode acts = take(all, "acts");
        JsonNode reaches = take(all, "reaches");
        for (JsonNode each : all.path("measures")) {
            ObjectNode measure = (ObjectNode) each;
            measure.set("section", measure.path("section").path(country));
            JsonNode groups = reaches.path(measure.path("forWhom").asString());
            measure.set("groups", groups.isMissingNode() ? measure.arrayNode() : groups);
            measure.set("forWhom", named(people, measure, measure.path("forWhom")));
            measure.set("evidence", named(proofs, measure, measure.path("evidence")));
            JsonNode act = measure.path("act").path(country);
            measure.remove("act");
            if (!act.isMissingNode()) {
                measure.set("act", named(acts, measure, act));
            }
        }
    }

    /** Induction programmes name their steps by code and say after how many weeks or months each comes. */
    private static void inductionSteps(ObjectNode all) {
        JsonNode known = take(all, "inductionSteps");
        for (JsonNode programme : all.path("inductions")) {
            for (JsonNode each : programme.path("steps")) {
                ObjectNode step = (ObjectNode) each;
                JsonNode found = known.path(step.path("step").asString());
                if (!(found instanceof ObjectNode texts)) {
                    throw new IllegalStateException("no induction step " + step.path("step"));
                }
                boolean weeks = step.has("week");
                JsonNode after = step.path(weeks ? "week" : "month");
                step.removeAll();
                step.put("unit", weeks ? "WEEK" : "MONTH");
                step.set("after", after);
                step.setAll(texts);
            }
        }
    }

    private static JsonNode take(ObjectNode all, String key) {
        JsonNode taken = all.remove(key);
        if (taken == null) {
            throw new IllegalStateException("no " + key + " in the country packs");
        }
        return taken;
    }

    private static JsonNode named(JsonNode texts, JsonNode measure, JsonNode code) {
        JsonNode text = texts.get(code.asString());
        if (text == null) {
            throw new IllegalStateException(
                    "measure " + measure.path("code").asString() + " names " + code + ", which is not listed");
        }
        return text;
    }
}
