// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.poem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Interrupter;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.engine.EngineException;
import gleaner.files.Sentence;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisFile;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.poem.Fragment;
import gleaner.voice.replay.Remade;
import gleaner.voice.replay.Replay;
import gleaner.voice.replay.Witnesses;
import gleaner.voice.replay.Witnesses.Witness;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner replay FRAGMENT|DEBRIS|POEM} */
@Command(name = "replay", description = "Make a text again from its record, and say whether it is the same.",
		mixinStandardHelpOptions = true, sortOptions = false,
		footer = { "",
			"The exit code is 0 if everything is the same, or if nothing is left to compare it with; otherwise it is 1." })
final class ReplayCommand implements Callable<Integer> {
	/** A place in debris: its id, an offset and a length. */
	private static final Pattern PLACE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d/.+)@(\\d{1,18})\\+(\\d{1,9})");
	private static final Pattern DEBRIS = Pattern.compile("\\d{4}-\\d\\d-\\d\\d/.+");

	private final Surroundings surroundings;
	private final ArrayNode all = JsonNodeFactory.instance.arrayNode();

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "FRAGMENT|DEBRIS|POEM",
			description = "What to make again: a place in debris as DEBRIS@OFFSET+LENGTH, a debris file such as "
					+ "2016-12-09/18-39-18_markov_seed-42, or the title of a poem. Debris may be gone if a poem still has some of it.")
	private String what;

	@Option(names = "--poem", paramLabel = "N", description = "From debris, only the poem with this number.")
	private Long number;

	@Option(names = "--text", description = "Print the texts too.")
	private boolean text;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--json", description = "Print a JSON array of objects.")
	private boolean json;

	ReplayCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws EngineException, StudioException, InterruptedException {
		if (number != null && number < 1) throw new ParameterException(spec.commandLine(), "--poem is " + number + ", must be 1 or more");
		Studio studio = studioOption.open();
		boolean all;
		try (ProgressLine progress = new ProgressLine(surroundings);
				Replay replay = new Replay(studio, surroundings.engines().get(), progress); Interrupter _ = Interrupter.ofThisThread()) {
			all = replay(studio, replay);
		}
		if (json) surroundings.out().println(Json.line(this.all));
		return all ? 0 : 1;
	}

	private boolean replay(Studio studio, Replay replay) throws EngineException, StudioException, InterruptedException {
		Matcher place = PLACE.matcher(what);
		boolean isDebris = place.matches() || DEBRIS.matcher(what).matches() && !studio.poems().exists(what);
		if (number != null && (place.matches() || !isDebris))
			throw new ParameterException(spec.commandLine(), "--poem goes with debris only, and " + what + " is none");
		if (place.matches())
			return fragment(studio, replay, place.group(1), Long.parseLong(place.group(2)), Integer.parseInt(place.group(3)));
		return isDebris ? debris(studio, replay) : poem(studio, replay);
	}

	/** Each piece of debris in a poem. */
	private boolean poem(Studio studio, Replay replay) throws EngineException, StudioException, InterruptedException {
		List<Witness> witnesses = Witnesses.of(studio.poems().read(what));
		if (witnesses.isEmpty() && !json)
			surroundings.err().println("Nothing in " + what + " comes from a machine, so nothing can be made again.");
		return fragments(replay, witnesses);
	}

	private boolean fragments(Replay replay, List<Witness> witnesses) throws EngineException, StudioException, InterruptedException {
		boolean same = true;
		for (Witness witness : witnesses) same &= tell(replay.fragment(witness.fragment(), witness.text()));
		return same;
	}

	private boolean debris(Studio studio, Replay replay) throws EngineException, StudioException, InterruptedException {
		if (!Files.exists(studio.debris().file(what))) return gone(studio, replay);
		DebrisFile file = studio.debris().open(what);
		boolean same = true;
		boolean found = false;
		for (PoemSpan span : file.poems()) {
			if (number != null && span.number() != number) continue;
			found = true;
			same &= tell(replay.poem(file.making(), what, span.number(), Optional.of(file.poem(span))));
		}
		if (!found && number != null) throw new StudioException("there is no poem " + number + " in " + what + "; it has "
				+ file.poems().size() + (file.poems().size() == 1 ? " poem" : " poems"));
		return same;
	}

	/** Debris of which poems still know. */
	private boolean gone(Studio studio, Replay replay) throws EngineException, StudioException, InterruptedException {
		List<Witness> witnesses = Witnesses.of(studio, what);
		if (witnesses.isEmpty()) throw new StudioException("the debris " + what + " is gone, and no poem has any of it");
		if (number == null) return fragments(replay, witnesses);
		return tell(replay.poem(witnesses.getFirst().fragment().making(), what, number, Optional.empty()));
	}

	private boolean fragment(Studio studio, Replay replay, String debris, long offset, int length)
			throws EngineException, StudioException, InterruptedException {
		if (length < 1) throw new ParameterException(spec.commandLine(), "the length of a fragment is " + length + ", must be 1 or more");
		if (Files.exists(studio.debris().file(debris))) {
			DebrisFile file = studio.debris().open(debris);
			if (offset + length > file.length()) throw new StudioException(
					debris + " has " + file.length() + " characters; " + length + " at " + offset + " reach beyond its end");
			for (PoemSpan span : file.poems())
				if (span.offset() <= offset && offset < span.end())
					return tell(replay.fragment(new Fragment(debris, offset, length, file.making(), span.number(), span.offset()),
							file.slice(offset, offset + length)));
			throw new StudioException("at " + offset + " of " + debris + " there is no poem");
		}
		for (Witness witness : Witnesses.of(studio, debris)) {
			Fragment known = witness.fragment();
			int from = (int) (offset - known.offset());
			if (offset >= known.offset() && offset + length <= known.end())
				return tell(replay.fragment(known.part(from, from + length), witness.text().substring(from, from + length)));
		}
		throw new StudioException(
				"the debris " + debris + " is gone, and no poem has the characters from " + offset + " to " + (offset + length) + " of it");
	}

	/** Says what came of it; whether all is well. */
	private boolean tell(Remade remade) {
		if (json) {
			ObjectNode node = all.addObject().put("what", remade.what()).put("verdict", word(remade));
			if (!remade.text().isEmpty()) node.put("text", remade.text());
			ArrayNode findings = node.putArray("findings");
			remade.findings().forEach(findings::add);
		} else {
			surroundings.out().println(word(remade) + ": " + remade.what());
			for (String finding : remade.findings()) surroundings.out().println("    " + Sentence.of(finding));
			if (text && !remade.text().isEmpty()) surroundings.out().println("\n" + remade.text().stripTrailing() + "\n");
		}
		return remade.verdict() == Remade.Verdict.SAME || remade.verdict() == Remade.Verdict.MADE;
	}

	private static String word(Remade remade) {
		return remade.verdict().name().toLowerCase(Locale.ROOT);
	}
}
