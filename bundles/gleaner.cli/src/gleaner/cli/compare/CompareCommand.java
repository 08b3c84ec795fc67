// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.compare;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Interrupter;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Languages;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cli.pane.Casting;
import gleaner.cli.pane.With;
import gleaner.compare.figure.FigureReader;
import gleaner.compare.figure.FigureWords;
import gleaner.compare.figure.Figures;
import gleaner.compare.layout.Header;
import gleaner.compare.layout.Layout;
import gleaner.compare.layout.Layouts;
import gleaner.compare.layout.PaneOrder;
import gleaner.compare.layout.ReadyLayouts;
import gleaner.compare.layout.Speaker;
import gleaner.compare.page.ComparisonPage;
import gleaner.compare.page.PaneText;
import gleaner.compare.run.Comparison;
import gleaner.compare.xray.Xray;
import gleaner.compare.xray.XrayModel;
import gleaner.compare.xray.XrayUnit;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.files.AtomicFile;
import gleaner.files.SafeName;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.voice.EngineCatalog;
import gleaner.voice.OpenModels;
import gleaner.voice.TemplateReports;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gleaner compare} */
@Command(name = "compare",
		description = "Let voices speak side by side, from the same prompt and seed. The studio keeps what they say as debris.",
		mixinStandardHelpOptions = true, sortOptions = false, synopsisSubcommandLabel = "[COMMAND]",
		footer = { "", "For example:", "  gleaner compare --layout \"All engines\" --prompt \"the tide keeps\" --seed 2016",
			"  gleaner compare --with lstm:Owl/first --with lstm:Owl/best,diversity=0.8 --count 3 --html owl.html --xray" })
final class CompareCommand implements Callable<Integer> {
	private static final int SECONDS_TO_FINISH = 8;

	private final Surroundings surroundings;
	private final ProgressLine progress;

	@Spec
	private CommandSpec spec;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--layout", paramLabel = "NAME",
			description = "A layout of the studio, or a ready-made one; \"gleaner compare layouts\" lists them.")
	private String layoutName;

	@Option(names = "--with", paramLabel = "ENGINE[:MODEL][,KEY=VALUE]…",
			description = "A pane and its voice; up to twelve. The keys are corpus (NAME[:WEIGHT]), template, model, style, diversity, "
					+ "seed, name (the pane's heading), and the engine's settings.")
	private List<String> with = new ArrayList<>();

	@Option(names = "--prompt", paramLabel = "TEXT", description = "The beginning of each poem, in all panes.")
	private String prompt;

	@Option(names = "--seed", paramLabel = "N",
			description = "The seed, a 64-bit number; the same seed gives the same texts. Default: the layout's, or a random one.")
	private Long seed;

	@Option(names = "--count", paramLabel = "N", description = "The number of poems in each pane. Default: the layout's, or 1.")
	private Long count;

	@Option(names = "--xray",
			description = "Ask each model how likely each letter was: for the figure surprise, and for the tints in --html.")
	private boolean xray;

	@Option(names = "--html", paramLabel = "FILE", description = "Write a page with the panes side by side.")
	private Path html;

	@Option(names = "--keep", paramLabel = "NAME", description = "Also keep the panes as a layout with this name.")
	private String keep;

	@Option(names = "--json", description = "Print a JSON object per poem and line, then one with the figures of each pane.")
	private boolean json;

	CompareCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
		progress = new ProgressLine(surroundings);
	}

	@Override
	public Integer call() throws EngineException, StudioException, InterruptedException {
		if ((layoutName == null) == with.isEmpty()) throw wrong("it is not clear what to compare; give either --layout or --with");
		if (with.size() > Layout.MOST) throw wrong("--with is given " + with.size() + " times, must be at most " + Layout.MOST);
		if (count != null && count < 1) throw wrong("--count is " + count + ", must be 1 or more");
		List<With> panes = told();
		EngineCatalog engines = surroundings.engines().get();
		Studio studio = studioOption.open();
		Layout layout = chosen(layoutName == null ? of(panes, studio, engines) : named(studio, engines));
		if (keep != null) new Layouts(studio).save(layout.withName(keep));
		List<Speaker> speakers = new ArrayList<>();
		for (int i = 0; i < layout.panes().size(); i++)
			speakers.add(Speaker.of(studio, engines.entry(layout.order(i).engine()), layout.order(i), layout.panes().get(i).name()));
		return compare(studio, engines, layout, speakers, Header.of(studio, speakers));
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

	private static Layout of(List<With> panes, Studio studio, EngineCatalog engines)
			throws EngineException, StudioException, InterruptedException {
		long drawn = new SecureRandom().nextInt(Integer.MAX_VALUE);
		Casting casting = new Casting(studio, engines, GenerationRequest.poem(drawn));
		List<PaneOrder> orders = new ArrayList<>();
		for (With pane : panes) {
			Speaker speaker = casting.speaker(pane);
			Optional<Long> own = pane.one(With.SEED).isPresent() ? Optional.of(speaker.order().request().seed()) : Optional.empty();
			orders.add(new PaneOrder(speaker.order(), speaker.name(), own));
		}
		return new Layout("", "", drawn, 1, true, orders);
	}

	private Layout named(Studio studio, EngineCatalog engines) throws StudioException, InterruptedException {
		Layouts layouts = new Layouts(studio);
		if (layouts.known(layoutName).isPresent()) return layouts.read(layoutName);
		String key = SafeName.key(layoutName.strip());
		Optional<Layout> ready = new ReadyLayouts(studio, engines).all().stream().filter(each -> SafeName.key(each.name()).equals(key))
				.findFirst();
		return ready.isPresent() ? ready.get() : layouts.read(layoutName);
	}

	/** What is said here counts more than what the layout says. */
	private Layout chosen(Layout layout) {
		Layout chosen = layout;
		if (prompt != null) chosen = chosen.withPrompt(prompt);
		if (seed != null) chosen = with.isEmpty() ? chosen.withSeed(seed) : chosen.withSharedSeed(seed);
		return chosen.withCount(count != null ? count : Math.max(1, chosen.count()));
	}

	private int compare(Studio studio, EngineCatalog engines, Layout layout, List<Speaker> speakers, List<Header> headers)
			throws EngineException, StudioException, InterruptedException {
		Panes panes = new Panes(headers.size(), progress, (pane, number, text, debris, offset) -> {
			if (json) tell(headers, pane, number, text, debris, offset, layout);
		});
		try (ProgressLine line = progress;
				Interrupter interrupter = Interrupter.ofThisThread(SECONDS_TO_FINISH);
				OpenModels models = new OpenModels(Layout.MOST)) {
			for (Speaker each : speakers)
				for (String failure : TemplateReports.make(studio, each.engine(), each.order(), Languages.ofThisProgram(), line))
					surroundings.warn(failure);
			try (Comparison comparison = new Comparison(studio, engines, models, layout, panes)) {
				comparison.start();
				comparison.await();
			}
			List<PaneText> texts = new ArrayList<>();
			Set<String> ownWords = studio.ownWords().all();
			FigureReader reader = new FigureReader(Languages.ofThisProgram());
			for (int i = 0; i < headers.size(); i++) {
				String text = String.join("\n\n", panes.poems(i));
				Figures figures = reader.read(text, ownWords, studio.quotations().upToDate(line), Thread.currentThread()::isInterrupted);
				List<Xray> xrays = xray ? xrays(studio, engines, models, layout, i, panes, line) : List.of();
				texts.add(new PaneText(headers.get(i), panes.poems(i), xrays.isEmpty() ? figures : figures.withSurprise(surprise(xrays)),
						xrays));
			}
			line.close();
			give(layout, texts);
		}
		return failed(panes, headers) ? 1 : 0;
	}

	/** Of an engine that cannot say what it expects there is none. */
	private List<Xray> xrays(Studio studio, EngineCatalog engines, OpenModels models, Layout layout, int pane, Panes panes,
			ProgressLine line) throws StudioException, InterruptedException {
		List<Xray> xrays = new ArrayList<>();
		List<String> poems = panes.poems(pane);
		if (poems.isEmpty()) return xrays;
		try (XrayModel model = XrayModel.open(studio, engines, models, layout.order(pane), line)) {
			for (int i = 0; i < poems.size(); i++)
				xrays.add(model.reader().read(poems.get(i), Math.min(panes.prompt(pane, i), poems.get(i).length()), true, line));
		} catch (EngineException e) {
			surroundings.warn("pane " + (pane + 1) + ": " + e.getMessage());
			return List.of();
		}
		return xrays;
	}

	private static double surprise(List<Xray> xrays) {
		double bits = 0;
		int places = 0;
		for (Xray xray : xrays) for (XrayUnit unit : xray.units()) if (unit.probability() > 0) {
			bits += unit.bits();
			places++;
		}
		return places == 0 ? Double.NaN : Math.pow(2, bits / places);
	}

	private void tell(List<Header> headers, int pane, long number, String text, String debris, long offset, Layout layout) {
		ObjectNode node = Json.object().put("pane", pane + 1).put("name", headers.get(pane).name())
				.put("detail", headers.get(pane).detail()).put("seed", layout.order(pane).request().seed()).put("poem", number)
				.put("text", text).put("debris", debris).put("offset", offset);
		surroundings.out().println(Json.line(node));
	}

	private void give(Layout layout, List<PaneText> texts) throws StudioException {
		if (html != null) AtomicFile.write(html, ComparisonPage.of(layout.name().isBlank() ? "Side by side" : layout.name(),
				(layout.prompt().isBlank() ? "" : "\u201C" + layout.prompt().strip() + "\u201D \u00B7 ") + "seed " + layout.seed(), texts));
		for (int i = 0; i < texts.size(); i++) {
			PaneText pane = texts.get(i);
			if (json) {
				Figures figures = pane.figures();
				ObjectNode node = Json.object().put("pane", i + 1).put("name", pane.header().name()).put("detail", pane.header().detail());
				ObjectNode counted = node.putObject("figures").put("words", figures.words());
				put(counted, "inventions", figures.inventions());
				put(counted, "quotation", figures.quotation());
				put(counted, "repetition", figures.repetition());
				put(counted, "surprise", figures.surprise().orElse(Double.NaN));
				surroundings.out().println(Json.line(node));
			} else {
				Header header = pane.header();
				surroundings.out().println((i == 0 ? "" : "\n") + "== " + (i + 1) + ". " + header.name()
						+ (header.detail().isEmpty() ? "" : " \u00B7 " + header.detail()) + "\n");
				surroundings.out().println(String.join("\n\n---\n\n", pane.poems()));
				surroundings.out().println("\n   " + String.join(", ", FigureWords.of(pane.figures())));
			}
		}
		if (!json && seed == null) surroundings.err().println("seed " + layout.seed());
	}

	private static void put(ObjectNode node, String field, double value) {
		if (Double.isFinite(value)) node.put(field, value);
		else node.putNull(field);
	}

	private boolean failed(Panes panes, List<Header> headers) {
		boolean failed = false;
		for (int i = 0; i < headers.size(); i++) {
			for (String note : panes.notes(i)) surroundings.warn("pane " + (i + 1) + ", " + headers.get(i).name() + ": " + note);
			if (panes.trouble(i).isEmpty()) continue;
			failed = true;
			surroundings.error("pane " + (i + 1) + ", " + headers.get(i).name() + ": " + panes.trouble(i));
		}
		return failed;
	}
}
