// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.poem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.engine.TemplatePoem;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisArchive;
import gleaner.studio.debris.DebrisReason;
import gleaner.studio.debris.PoemWhy;
import gleaner.studio.debris.ReasonWords;
import gleaner.studio.debris.WhyCodec;
import gleaner.studio.ledger.Ledger;
import gleaner.studio.ledger.LedgerFile;
import gleaner.studio.ledger.Step;
import gleaner.studio.making.MakingCodec;
import gleaner.studio.poem.FoundText;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.FragmentWhy;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Passage;
import gleaner.studio.poem.Poem;
import gleaner.studio.poem.Poems;
import gleaner.studio.poem.Provenance;
import gleaner.studio.poem.Shares;
import gleaner.studio.poem.Telling;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner provenance POEM} */
@Command(name = "provenance", description = "Show where the words of a poem come from.", mixinStandardHelpOptions = true,
		sortOptions = false)
final class ProvenanceCommand implements Callable<Integer> {
	private static final int MOST_TOLD = 3;

	private final Surroundings surroundings;

	@Parameters(paramLabel = "POEM", description = "The title of a poem in the studio.")
	private String title;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--ledger", description = "Print how it was carved, step by step; with --json, as an array of objects.")
	private boolean ledger;

	@Option(names = "--why",
			description = "Show the reason for every word, if its engine gave one. Default: only for pieces with few of them.")
	private boolean why;

	@Option(names = "--json", description = "Print a JSON object.")
	private boolean json;

	ProvenanceCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		Studio studio = studioOption.open();
		Poems poems = studio.poems();
		Poem poem = poems.read(title);
		if (ledger) {
			Ledger steps = new LedgerFile(poems.ledger(title)).read();
			surroundings.out().println(json ? Json.line(describe(steps)) : steps.text(title).stripTrailing());
			return 0;
		}
		if (json) surroundings.out().println(Json.line(describe(poem, studio.debris())));
		else print(poem, studio.debris());
		return 0;
	}

	private static ArrayNode describe(Ledger ledger) {
		ArrayNode all = JsonNodeFactory.instance.arrayNode();
		for (Step step : ledger.steps())
			all.addObject().put("at", step.at().toString()).put("kind", step.kind().name().toLowerCase(Locale.ROOT))
					.put("offset", step.offset()).put("removed", step.removed()).put("inserted", step.inserted().text());
		return all;
	}

	private static ObjectNode describe(Poem poem, DebrisArchive debris) throws StudioException {
		Shares shares = poem.provenance().shares(poem.text());
		ObjectNode node = Json.object().put("poem", poem.title()).put("condition", poem.condition().kind().name().toLowerCase(Locale.ROOT))
				.put("remark", poem.condition().sentence());
		shares(node.putObject("characters"), shares);
		shares(node.putObject("percent"), shares.percent());
		ArrayNode runs = node.putArray("runs");
		for (Provenance.Run run : poem.provenance().runs()) {
			ObjectNode of = runs.addObject().put("start", run.start()).put("length", run.length()).put("text",
					poem.text().substring(run.start(), run.end()));
			switch (run.origin()) {
			case Origin.Hand _ -> of.put("origin", "hand");
			case Origin.Unknown _ -> of.put("origin", "unknown");
			case Origin.Found(Passage passage) -> describe(of.put("origin", "found"), passage);
			case Origin.Machine(Fragment fragment) -> {
				describe(of.put("origin", "machine"), fragment);
				describe(of, FragmentWhy.of(fragment, debris), of.get("text").textValue());
			}
			case Origin.Changed(Fragment fragment, String replaced) -> {
				describe(of.put("origin", "changed").put("replaced", replaced), fragment);
				describe(of, FragmentWhy.of(fragment, debris), replaced);
			}
			}
		}
		return node;
	}

	private static void shares(ObjectNode node, Shares shares) {
		node.put("machine", shares.machine()).put("changed", shares.changed()).put("hand", shares.hand()).put("unknown", shares.unknown())
				.put("found", shares.found());
	}

	private static void describe(ObjectNode node, Passage passage) {
		FoundText text = passage.text();
		node.put("corpus", text.corpus()).put("poem", text.poem()).put("title", text.title()).put("author", text.author())
				.put("offset", passage.offset()).put("source", text.source()).put("licence", text.licence());
	}

	private static void describe(ObjectNode node, Fragment fragment) {
		node.put("debris", fragment.debris()).put("offset", fragment.offset());
		if (fragment.poem() != Fragment.UNKNOWN) node.put("poem", fragment.poem());
		fragment.shown().ifPresent(showing -> node.put("performance", showing.performance()).put("performedAt", showing.seconds()));
		node.set("making", MakingCodec.write(fragment.making()));
	}

	/** @param text the machine's, which offsets count in */
	private static void describe(ObjectNode node, PoemWhy why, String text) {
		if (!why.templates().isEmpty()) node.set("templates", WhyCodec.write(why.templates()));
		if (why.reasons().isEmpty()) return;
		ArrayNode reasons = node.putArray("reasons");
		for (DebrisReason piece : why.reasons()) WhyCodec.put(reasons.addObject().put("at", piece.offset()).put("length", piece.length())
				.put("text", part(text, piece)), piece.reason());
	}

	/** Of debris that was altered by hand the places may be wrong. */
	private static String part(String text, DebrisReason piece) {
		int start = Math.min(text.length(), piece.offset());
		return text.substring(start, Math.min(text.length(), start + piece.length()));
	}

	private void print(Poem poem, DebrisArchive debris) throws StudioException {
		for (Provenance.Run run : poem.provenance().runs()) {
			String text = poem.text().substring(run.start(), run.end());
			if (text.isBlank()) continue;
			surroundings.out().println(Telling.quote(text) + "\n    " + Telling.of(run.origin()).line());
			switch (run.origin()) {
			case Origin.Machine(Fragment fragment) -> print(FragmentWhy.of(fragment, debris), text);
			case Origin.Changed(Fragment fragment, String replaced) -> print(FragmentWhy.of(fragment, debris), replaced);
			case Origin.Hand _, Origin.Unknown _, Origin.Found _ -> {
			}
			}
		}
		Shares percent = poem.provenance().shares(poem.text()).percent();
		String found = percent.found() == 0 ? "" : ", " + percent.found() + " % found in corpora";
		surroundings.out().printf("%d %% by a machine, %d %% changed by hand, %d %% by hand, %d %% unknown%s%n", percent.machine(),
				percent.changed(), percent.hand(), percent.unknown(), found);
		if (!poem.condition().isSound()) surroundings.out().println(poem.condition().sentence());
	}

	private void print(PoemWhy known, String text) {
		for (TemplatePoem template : known.templates()) surroundings.out().println("    made from " + ReasonWords.of(template));
		List<DebrisReason> told = known.reasons().stream().filter(piece -> !ReasonWords.of(piece.reason()).isEmpty()).toList();
		if (!why && told.size() > MOST_TOLD) {
			surroundings.out().println("    " + told.size() + " words have a reason; show them with --why");
			return;
		}
		for (DebrisReason piece : told)
			surroundings.out().println("    " + Telling.quote(part(text, piece)) + " " + ReasonWords.of(piece.reason()));
	}
}
