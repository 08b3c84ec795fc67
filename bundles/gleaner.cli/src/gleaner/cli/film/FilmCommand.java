// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.film;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Interrupter;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cli.pane.Casting;
import gleaner.cli.pane.With;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.PoemLength;
import gleaner.files.StudioException;
import gleaner.film.Encoder;
import gleaner.film.FilmMaker;
import gleaner.film.FilmOrder;
import gleaner.film.FilmResult;
import gleaner.film.Films;
import gleaner.compare.layout.Header;
import gleaner.film.Medium;
import gleaner.film.PerformanceFilm;
import gleaner.compare.layout.Speaker;
import gleaner.film.reel.Sound;
import gleaner.film.scene.Pane;
import gleaner.film.scene.PaneScene;
import gleaner.film.scene.Scene;
import gleaner.film.scene.StageScene;
import gleaner.film.track.PerformanceTrack;
import gleaner.film.track.ReadingPace;
import gleaner.film.track.SpewTrack;
import gleaner.language.Language;
import gleaner.performance.record.Performances;
import gleaner.performance.record.Recording;
import gleaner.studio.Studio;
import gleaner.voice.EngineCatalog;
import gleaner.voice.OpenModels;
import gleaner.voice.TemplateReports;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gleaner film} */
@Command(name = "film",
		description = "Make a film of a performance, or of engines that speak side by side, letter by letter. The studio keeps what "
				+ "engines say as debris. The same seed and settings, or the same performance, give the same pictures.",
		mixinStandardHelpOptions = true, sortOptions = false,
		footer = { "", "For example:", "  gleaner film --generate --minutes 2",
			"  gleaner film --with lstm:Owl/first --with lstm:Owl/best --prompt \"the tide keeps\" --seed 2016 --minutes 8",
			"  gleaner film --with markov,corpus=Kitchen,order=2 --with markov,corpus=Kitchen,order=4 --theme dark --out two.mp4",
			"  gleaner film --performance last --out evening.mp4" })
final class FilmCommand implements Callable<Integer> {
	private static final String USUAL = "markov";
	private static final double USUAL_SECONDS = 60;
	/** Ctrl+C: an engine may take some seconds to stop, and the half film is taken away. */
	private static final int SECONDS_TO_FINISH = 15;

	private final Surroundings surroundings;
	private final ProgressLine progress;

	@Spec
	private CommandSpec spec;

	@Mixin
	private StudioOption studioOption;

	@ArgGroup(exclusive = true)
	private Subject subject = new Subject();

	@Option(names = "--with", paramLabel = "ENGINE[:MODEL][,KEY=VALUE]…",
			description = "A pane and its voice; up to twelve. The keys are corpus (NAME[:WEIGHT]), template, model, style, diversity, "
					+ "seed, name (the pane's heading), and the engine's settings. Default: one pane, with markov on all corpora.")
	private List<String> with = new ArrayList<>();

	@Option(names = "--prompt", paramLabel = "TEXT", defaultValue = "", description = "The beginning of each poem, in all panes.")
	private String prompt;

	@Option(names = "--seed", paramLabel = "N",
			description = "The seed, a 64-bit number; the same seed gives the same texts. Default: a random one, which is shown.")
	private Long seed;

	@Option(names = "--diversity", paramLabel = "X", defaultValue = "1",
			description = "From 0 to 10: below 1 plainer, above 1 wilder. Default: ${DEFAULT-VALUE}.")
	private double diversity;

	@Option(names = "--speed", paramLabel = "N", defaultValue = "25", description = "Letters per second. Default: ${DEFAULT-VALUE}.")
	private double speed;

	@Mixin
	private FilmShape shape = new FilmShape();

	@Mixin
	private Answer answer = new Answer();

	/** What the film is of: one of these. */
	private static final class Subject {
		@Option(names = "--performance", paramLabel = "PERFORMANCE",
				description = "A recorded performance: its name, the end of its name, or \"last\".")
		private String performance;

		@Option(names = "--generate", description = "Film what engines say now; see --with. This is the default.")
		private boolean generate;
	}

	FilmCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
		progress = new ProgressLine(surroundings);
	}

	@Override
	public Integer call() throws EngineException, StudioException, InterruptedException {
		if (subject.performance != null && !with.isEmpty()) throw wrong("--with goes with --generate only");
		if (shape.out().isPresent()) Medium.of(shape.out().get());
		if (subject.performance != null) ofPerformance();
		else ofEngines();
		return 0;
	}

	private ParameterException wrong(String sentence) {
		return new ParameterException(spec.commandLine(), sentence);
	}

	private FilmOrder order(double seconds, Optional<Sound> sound) {
		try {
			return shape.order(seconds, sound);
		} catch (IllegalArgumentException e) {
			throw wrong(e.getMessage());
		}
	}

	private void ofPerformance() throws EngineException, StudioException, InterruptedException {
		Studio studio = studioOption.open();
		Recording recording = new Performances(studio).open(subject.performance);
		for (String remark : recording.remarks()) surroundings.warn(remark);
		FilmOrder order = order(PerformanceFilm.seconds(recording), PerformanceFilm.sound(recording));
		Path place = shape.out().isPresent() ? shape.out().get() : new Films(studio).place(recording.name());
		try (Scene scene = scene(recording, place)) {
			make(order, scene, place, Optional.empty());
		}
	}

	/** A page holds each picture that changes, and would be many times larger. */
	private static boolean movesEvenly(Path place) throws StudioException {
		return Medium.of(place) != Medium.PAGE;
	}

	private Scene scene(Recording recording, Path place) throws StudioException {
		if (shape.look() == FilmShape.Look.STAGE) PerformanceFilm.remarks(recording).forEach(surroundings::warn);
		if (shape.look() == FilmShape.Look.STAGE) return new StageScene(recording::frameAt, shape.size(), shape.dark());
		Pane pane = new Pane(recording.card().programme().name(), recording.name(), new PerformanceTrack(recording));
		return new PaneScene(List.of(pane), shape.theme(), shape.size(), "", movesEvenly(place));
	}

	private void ofEngines() throws EngineException, StudioException, InterruptedException {
		long drawn = seed == null ? new SecureRandom().nextInt(Integer.MAX_VALUE) : seed;
		List<With> panes = panes();
		ReadingPace pace = pace();
		GenerationRequest request = request(drawn);
		FilmOrder order = order(USUAL_SECONDS, Optional.empty());
		EngineCatalog engines = surroundings.engines().get();
		Studio studio = studioOption.open();
		Casting casting = new Casting(studio, engines, request);
		List<Speaker> speakers = new ArrayList<>();
		for (With pane : panes) speakers.add(casting.speaker(pane));
		List<Header> headers = Header.of(studio, speakers);
		Path place = shape.out().isPresent() ? shape.out().get() : new Films(studio).placeNow();
		List<Pane> all = new ArrayList<>();
		try (ProgressLine line = progress;
				Interrupter interrupter = Interrupter.ofThisThread(SECONDS_TO_FINISH);
				OpenModels models = new OpenModels(0)) {
			for (Speaker each : speakers)
				for (String failure : TemplateReports.make(studio, each.engine(), each.order(), Language.english(), line))
					surroundings.warn(failure);
			for (int i = 0; i < panes.size(); i++) all.add(new Pane(headers.get(i).name(), headers.get(i).detail(),
					new SpewTrack(studio, engines, models, speakers.get(i).order(), pace, line)));
			try (Scene scene = new PaneScene(all, shape.theme(), shape.size(), foot(drawn), movesEvenly(place))) {
				make(order, scene, place, Optional.of(drawn));
			}
		} finally {
			all.forEach(pane -> pane.track().close());
		}
	}

	private List<With> panes() {
		if (with.size() > PaneScene.MOST)
			throw wrong("--with is given " + with.size() + " times, must be at most " + PaneScene.MOST);
		try {
			return with.isEmpty() ? List.of(With.of(USUAL)) : with.stream().map(With::of).toList();
		} catch (IllegalArgumentException e) {
			throw wrong(e.getMessage());
		}
	}

	private ReadingPace pace() {
		try {
			return ReadingPace.of(speed);
		} catch (IllegalArgumentException e) {
			throw wrong("--" + e.getMessage());
		}
	}

	private GenerationRequest request(long drawn) {
		try {
			return new GenerationRequest(drawn, 1, prompt, GenerationRequest.ENDLESS, PoemLength.NATURAL, diversity);
		} catch (IllegalArgumentException e) {
			throw wrong("--" + e.getMessage());
		}
	}

	private String foot(long drawn) {
		String said = prompt.isBlank() ? "" : "“" + prompt.strip() + "” · ";
		return said + "seed " + drawn + " · " + plain(speed) + " letters a second";
	}

	private static String plain(double number) {
		return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
	}

	private void make(FilmOrder order, Scene scene, Path place, Optional<Long> drawn)
			throws EngineException, StudioException, InterruptedException {
		boolean isFilm = Medium.of(place) == Medium.FILM;
		Encoder encoder = isFilm ? shape.encoder() : Encoder.JAVA;
		if (isFilm) encoder.remark(order.sound().isPresent()).ifPresent(surroundings::warn);
		else if (order.sound().isPresent()) surroundings.warn("the film has no voice; only a film that ends in .mp4 has sound");
		FilmResult result;
		try (ProgressLine line = progress; Interrupter interrupter = Interrupter.ofThisThread(SECONDS_TO_FINISH)) {
			result = new FilmMaker(order, line).make(scene, place, encoder);
		}
		double seconds = order.frames() / (double) order.framesASecond();
		ObjectNode json = Json.object().put("film", place.toString()).put("seconds", seconds).put("frames", result.frames())
				.put("size", order.size().toString()).put("bytes", result.bytes()).put("milliseconds", result.took().toMillis());
		drawn.ifPresent(each -> json.put("seed", each));
		if (isFilm) json.put("encoder", encoder.name().toLowerCase(Locale.ROOT));
		answer.give(surroundings, json, told(place, seconds, result, drawn));
	}

	private static String told(Path place, double seconds, FilmResult result, Optional<Long> drawn) {
		double took = result.took().toMillis() / 1_000.0;
		return String.format(Locale.ROOT, "%s, %d:%02d minutes, %.1f MB, made in %.1f s%s%s", place, (long) seconds / 60,
				(long) seconds % 60, result.bytes() / 1e6, took,
				seconds > took ? String.format(Locale.ROOT, ", %.1f times as fast as it plays", seconds / took) : "",
				drawn.map(each -> ", seed " + each).orElse(""));
	}
}
