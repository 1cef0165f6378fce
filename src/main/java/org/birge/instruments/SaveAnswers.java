package org.birge.instruments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a person has chosen so far, a step at a time; may be changed until the campaign closes. */
@Component
public class SaveAnswers {

    /** A pause longer than this was not spent on the questions, seconds. */
    private static final int LONGEST_PAUSE = 180;

    private static final int LONGEST_TEXT = 2000;

    /**
     * @param version of the answer one saw; another one means another tab saved in between
     * @param given values of the scale by item code; others stay as they are
     * @param forms codes of the forms wanted, null to leave them as they are
     * @param open the open answer, up to 2000 signs, null to leave it as it is
     */
    public record Command(
            String campaign,
            long person,
            long version,
            Map<String, Integer> given,
            @Nullable List<String> forms,
            @Nullable String open) {}

    private final OwnAnswers answers;
    private final CountryPack pack;
    private final Clock clock;

    SaveAnswers(OwnAnswers answers, CountryPack pack, Clock clock) {
        this.answers = answers;
        this.pack = pack;
        this.clock = clock;
    }

    /** @return the answers as they are now. Refuses when the campaign is closed, when another tab saved in between, and values that are not on the scale. Not asked: not found. */
    @Transactional
    public OwnAnswer run(Command command) {
        return run(command.campaign(), command.person(), own -> command);
    }

    /** The same, for who can tell only with the questions at hand what was chosen: in the last minutes of a campaign some five hundred savings come each second. */
    @Transactional
    public OwnAnswer run(String campaign, long person, Function<OwnAnswer, Command> chosen) {
        OwnAnswer own = answers.held(campaign, person).orElseThrow(NotFound::new);
        Command command = chosen.apply(own);
        if (!own.campaign().takesAnswers(LocalDate.now(clock.withZone(pack.timeZone())))) {
            throw new Refusal("instruments.refusal.campaign-closed");
        }
        check(command, own.questions());
        Instant now = clock.instant();
        if (own.startedAt() == null) {
            answers.begin(own.respondent(), person, now);
        }
        if (!answers.save(command, own.respondent(), now, LONGEST_PAUSE)) {
            throw Refusal.stale();
        }
        return own.saved(command, now);
    }

    private static void check(Command command, NeedsInstrument questions) {
        boolean known = command.given().entrySet().stream()
                .allMatch(entry -> questions.scale().stream().anyMatch(step -> step.value() == entry.getValue())
                        && questions.areas().stream()
                                .flatMap(area -> area.items().stream())
                                .anyMatch(item -> item.code().equals(entry.getKey())));
        boolean formsKnown = command.forms() == null
                || questions.forms().stream()
                        .map(NeedsInstrument.Form::code)
                        .toList()
                        .containsAll(command.forms());
        if (!known || !formsKnown) {
            throw new Refusal("instruments.refusal.not-on-the-scale");
        }
        if (command.open() != null && command.open().length() > LONGEST_TEXT) {
            throw new Refusal("instruments.refusal.text-too-long", LONGEST_TEXT);
        }
    }
}
