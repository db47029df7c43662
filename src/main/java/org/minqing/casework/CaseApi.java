package org.minqing.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Regions;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/**
 * Cases for other systems: the same commands as the forms, as JSON. Problems are {@code application/problem+json} in the
 * language that {@code Accept-Language} asks for, Chinese if it asks for none.
 */
@RestController
class CaseApi {

    /** Longest idempotency key taken. */
    private static final int LONGEST_KEY = 200;

    private final Casework casework;
    private final MessageSource messages;
    private final Regions regions;
    private final Clock clock;

    CaseApi(Casework casework, MessageSource messages, Regions regions, Clock clock) {
        this.casework = casework;
        this.messages = messages;
        this.regions = regions;
        this.clock = clock;
    }

    /** Registers a concern. With {@code Idempotency-Key} it is done once, however often it arrives within 30 days. */
    @Requires(Permission.REGISTER_CASE)
    @PostMapping("/api/v1/cases")
    ResponseEntity<?> register(
            @RequestBody CaseRequest body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            SignedIn me,
            HttpServletRequest request) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            return problem(HttpStatus.BAD_REQUEST, "casework.api.key", request, LONGEST_KEY);
        }
        Actor actor = Actor.of(me);
        CaseCommand.Register command = body.command();
        Result result = key == null
                ? casework.register(command, actor, clock.instant())
                : casework.register(command, actor, clock.instant(), key);
        return switch (result) {
            case Result.Done done -> ResponseEntity.created(address(done.now().number()))
                    .body(CaseAnswer.registered(done.now()));
            case Result.Rejected rejected -> refused(rejected, request);
            case Result.Overtaken overtaken -> throw new IllegalStateException("a new case cannot be overtaken");
        };
    }

    /** The case as it is, or as it was known {@code on} a day or at a moment ({@code 2026-08-01T10:30+08:00}). */
    @Requires(Permission.READ_CASES)
    @GetMapping("/api/v1/cases/{number}")
    ResponseEntity<?> read(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String on,
            SignedIn me,
            HttpServletRequest request) {
        Optional<UUID> id = casework.idOf(me.regionId(), number);
        Optional<CaseView> now = id.flatMap(known -> casework.view(known, Actor.of(me)));
        if (now.isEmpty() || on.isBlank()) {
            return now.<ResponseEntity<?>>map(view -> ResponseEntity.ok(CaseAnswer.of(view)))
                    .orElseGet(() -> problem(HttpStatus.NOT_FOUND, "casework.refused.unknown", request));
        }
        Optional<Instant> moment = Moment.read(on.replace(' ', '+'), regions.byId(me.regionId()).zone(), clock.instant());
        return moment.isEmpty()
                ? problem(HttpStatus.BAD_REQUEST, "casework.known.unreadable", request, on)
                : id.flatMap(known -> casework.asKnown(known, Actor.of(me), moment.get()))
                        .<ResponseEntity<?>>map(view -> ResponseEntity.ok(CaseAnswer.of(view)))
                        .orElseGet(() -> problem(HttpStatus.NOT_FOUND, "casework.api.not-yet", request));
    }

    /** The clock ledger: every due time with the days it was counted over. */
    @Requires(Permission.READ_CASES)
    @GetMapping("/api/v1/cases/{number}/clocks")
    ResponseEntity<?> clocks(@PathVariable String number, SignedIn me, HttpServletRequest request) {
        return casework.idOf(me.regionId(), number)
                .flatMap(id -> casework.view(id, Actor.of(me)))
                .<ResponseEntity<?>>map(view -> ResponseEntity.ok(
                        ClocksAnswer.of(view, casework.calendar(me.regionId()), clock.instant())))
                .orElseGet(() -> problem(HttpStatus.NOT_FOUND, "casework.refused.unknown", request));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        return problem(HttpStatus.BAD_REQUEST, "casework.api.unreadable", request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badField(CaseRequest.BadField e, HttpServletRequest request) {
        var answer = problem(HttpStatus.UNPROCESSABLE_CONTENT, "casework.api.field", request, e.field(), e.allowed());
        java.util.Objects.requireNonNull(answer.getBody()).setProperty("field", e.field());
        return answer;
    }

    private ResponseEntity<ProblemDetail> refused(Result.Rejected rejected, HttpServletRequest request) {
        HttpStatus status = rejected.reason().equals("casework.refused.role")
                ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_CONTENT;
        Locale locale = language(request);
        String detail = rejected.inWords((key, args) -> messages.getMessage(key, args, locale));
        return answer(status, rejected.reason(), detail);
    }

    private ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String key, HttpServletRequest request, Object... args) {
        return answer(status, key, messages.getMessage(key, args, language(request)));
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String key, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:minqing:problem:" + key.substring(key.indexOf('.') + 1)));
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static URI address(String number) {
        return URI.create("/api/v1/cases/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8));
    }

    private static Locale language(HttpServletRequest request) {
        boolean english = request.getHeader("Accept-Language") != null
                && request.getLocale().getLanguage().equals("en");
        return english ? Locale.ENGLISH : Locale.CHINESE;
    }
}
