// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.compare;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Interrupter;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cli.kit.TextSource;
import gleaner.cli.pane.Casting;
import gleaner.cli.pane.With;
import gleaner.compare.branch.BranchWords;
import gleaner.compare.figure.Figures;
import gleaner.compare.layout.Header;
import gleaner.compare.layout.Speaker;
import gleaner.compare.page.ComparisonPage;
import gleaner.compare.page.PaneText;
import gleaner.compare.xray.Disagreement;
import gleaner.compare.xray.Tint;
import gleaner.compare.xray.Xray;
import gleaner.compare.xray.XrayModel;
import gleaner.compare.xray.XrayUnit;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.NextUnits.NextUnit;
import gleaner.files.AtomicFile;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.voice.EngineCatalog;
import gleaner.voice.OpenModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner xray} */
@Command(name = "xray",
		description = "Show what a model expected at each place of a text, and among how many candidates it chose. With two models, show "
				+ "where they disagree most. It works with models that can tell what comes next.",
		mixinStandardHelpOptions = true, sortOptions = false,
		footer = { "", "For example:", "  gleaner xray poem.txt --with lstm:Owl/best --html poem.html",
			"  gleaner xray --poem \"Low Water\" --with markov,corpus=Kitchen --with lstm:Owl/last" })
final class XrayCommand implements Callable<Integer> {
	private static final int MOST_MODELS = 2;
	private static final int SHOWN = 12;
	private static final int SHOWN_OTHERS = 4;

	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@ArgGroup(multiplicity = "1")
	private Subject subject;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--with", required = true, paramLabel = "ENGINE[:MODEL][,KEY=VALUE]…",
			description = "The model to ask; give it twice for two. The keys are those of \"gleaner compare\".")
	private List<String> with = new ArrayList<>();

	@Option(names = "--from", paramLabel = "N", defaultValue = "0",
			description = "Take the first N characters as a prompt: the model reads them, and they do not count. Default: "
					+ "${DEFAULT-VALUE}.")
	private int from;

	@Option(names = "--html", paramLabel = "FILE", description = "Write a page with darker ink for what was less expected.")
	private Path html;

	@Option(names = "--json", description = "Print a JSON object with each place.")
	private boolean json;

	/** Which text: one of these. */
	private static final class Subject {
		@Parameters(arity = "1", paramLabel = "FILE", description = "A text file, or - to read what is piped in.")
		private String file;

		@Option(names = "--poem", paramLabel = "TITLE", description = "A poem of the studio.")
		private String poem;
	}

	XrayCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws EngineException, StudioException, InterruptedException {
		if (with.size() > MOST_MODELS) throw wrong("--with is given " + with.size() + " times, must be at most " + MOST_MODELS);
		List<With> told = told();
		Studio studio = studioOption.open();
		String text = (subject.poem != null ? studio.poems().read(subject.poem).text() : TextSource.read(subject.file))
				.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
		if (from < 0 || from > text.length())
			throw wrong("--from is " + from + ", must be from 0 to the " + text.length() + " characters of the text");
		EngineCatalog engines = surroundings.engines().get();
		Casting casting = new Casting(studio, engines, GenerationRequest.poem(0));
		List<Speaker> speakers = new ArrayList<>();
		for (With each : told) speakers.add(casting.speaker(each));
		List<Header> headers = Header.of(studio, speakers);
		List<Xray> xrays = new ArrayList<>();
		try (ProgressLine line = new ProgressLine(surroundings);
				Interrupter interrupter = Interrupter.ofThisThread();
				OpenModels models = new OpenModels(MOST_MODELS)) {
			for (Speaker speaker : speakers)
				try (XrayModel model = XrayModel.open(studio, engines, models, speaker.order(), line)) {
					xrays.add(model.reader().read(text, from, true, line));
				}
		}
		if (html != null) write(headers, text, xrays);
		if (json) surroundings.out().println(Json.line(describe(headers, xrays)));
		else print(headers, xrays);
		return 0;
	}

	private ParameterException wrong(String sentence) {
		return new ParameterException(spec.commandLine(), sentence);
	}

	private List<With> told() {
		try {
			return with.stream().map(With::of).toList();
		} catch (IllegalArgumentException e) {
			throw wrong(e.getMessage());
		}
	}

	private void write(List<Header> headers, String text, List<Xray> xrays) throws StudioException {
		List<PaneText> panes = new ArrayList<>();
		for (int i = 0; i < xrays.size(); i++) panes.add(
				new PaneText(headers.get(i), List.of(text), Figures.NONE.withSurprise(xrays.get(i).candidates()), List.of(xrays.get(i))));
		AtomicFile.write(html, ComparisonPage.of(subject.poem != null ? subject.poem : "X-ray", "the darker, the less expected", panes));
	}

	private void print(List<Header> headers, List<Xray> xrays) {
		for (int i = 0; i < xrays.size(); i++) {
			Xray xray = xrays.get(i);
			surroundings.out().println(name(headers.get(i)) + ": " + summary(xray));
			if (xrays.size() > 1) continue;
			xray.units().stream().filter(unit -> Tint.of(unit) > 0 && unit.end() > unit.start())
					.sorted(Comparator.comparingDouble(XrayUnit::probability).thenComparing(XrayUnit::start)).limit(SHOWN)
					.forEach(unit -> surroundings.out().println(line(xray, unit)));
		}
		if (xrays.size() < 2) return;
		surroundings.out().println("they disagree most about:");
		for (Disagreement each : Disagreement.of(xrays.get(0), xrays.get(1)).stream().limit(SHOWN).toList())
			surroundings.out().printf(Locale.ROOT, "  %-20s %5.1f bits against %5.1f  (line %d)%n", each.word(), each.bits(),
					each.otherBits(), lineOf(xrays.get(0).text(), each.start()));
	}

	private static String name(Header header) {
		return header.detail().isEmpty() ? header.name() : header.name() + " \u00B7 " + header.detail();
	}

	private static String summary(Xray xray) {
		if (Double.isNaN(xray.candidates())) return "it would have said none of this";
		return String.format(Locale.ROOT, "chosen among %.1f candidates at each of %d places%s", xray.candidates(), xray.units().size(),
				xray.unheard() == 0 ? "" : "; at " + xray.unheard() + " of them, it would never have said this");
	}

	private static String line(Xray xray, XrayUnit unit) {
		String text = xray.text();
		int begin = unit.start();
		while (begin > 0 && !Character.isWhitespace(text.charAt(begin - 1))) begin--;
		boolean isBlank = text.substring(unit.start(), unit.end()).isBlank();
		int end = isBlank ? unit.start() : unit.end();
		while (!isBlank && end < text.length() && !Character.isWhitespace(text.charAt(end))) end++;
		String others = unit.likeliest().stream().limit(SHOWN_OTHERS).map(XrayCommand::shown).collect(Collectors.joining(", "));
		return String.format(Locale.ROOT, "  %-4s in %-20s %-10s (line %d)  else %s", quoted(text.substring(unit.start(), unit.end())),
				text.substring(begin, end).strip(), Tint.odds(unit.probability()), lineOf(text, unit.start()), others);
	}

	private static String shown(NextUnit unit) {
		return quoted(unit.text()) + " " + BranchWords.share(unit.probability());
	}

	private static String quoted(String text) {
		if (text.isEmpty()) return "(end)";
		return text.isBlank() ? text.indexOf('\n') >= 0 ? "(line end)" : "(space)" : text.strip();
	}

	private static long lineOf(String text, int offset) {
		return 1 + text.substring(0, offset).chars().filter(c -> c == '\n').count();
	}

	private static ObjectNode describe(List<Header> headers, List<Xray> xrays) {
		ObjectNode json = Json.object().put("text", xrays.getFirst().text());
		ArrayNode all = json.putArray("models");
		for (int i = 0; i < xrays.size(); i++) {
			Xray xray = xrays.get(i);
			ObjectNode model = all.addObject().put("name", name(headers.get(i))).put("candidates", xray.candidates())
					.put("unheard", xray.unheard());
			ArrayNode places = model.putArray("places");
			for (XrayUnit unit : xray.units()) {
				ObjectNode place = places.addObject().put("start", unit.start()).put("end", unit.end())
						.put("probability", unit.probability()).put("rank", unit.rank()).put("of", unit.candidates());
				ArrayNode others = place.putArray("likeliest");
				for (NextUnit other : unit.likeliest()) others.addArray().add(other.text()).add(other.probability());
			}
		}
		if (xrays.size() > 1) {
			ArrayNode words = json.putArray("disagreements");
			for (Disagreement each : Disagreement.of(xrays.get(0), xrays.get(1)))
				words.addObject().put("start", each.start()).put("end", each.end()).put("word", each.word()).put("bits", each.bits())
						.put("otherBits", each.otherBits());
		}
		return json;
	}
}
