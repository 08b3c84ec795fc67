// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.compare;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.compare.vote.Standing;
import gleaner.compare.vote.Tally;
import gleaner.compare.vote.Vote;
import gleaner.compare.vote.VoteTable;
import gleaner.compare.vote.Votes;
import gleaner.files.AtomicFile;
import gleaner.files.StudioException;
import gleaner.voice.OrderCodec;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gleaner compare votes} */
@Command(name = "votes",
		description = "Count the votes of the studio: how often each voice would beat a middling one, with the 95 % interval (Bradley and "
				+ "Terry, ties by Davidson). Voices with fewer than ten votes get no figure.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class VotesCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--csv", paramLabel = "FILE", description = "Write every vote to this file, one line per voice.")
	private Path csv;

	@Option(names = "--json", description = "Print a JSON array of objects.")
	private boolean json;

	VotesCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		List<Vote> votes = new Votes(studioOption.open()).all(surroundings::warn);
		if (csv != null) AtomicFile.write(csv, VoteTable.csv(votes));
		List<Standing> tally = Tally.of(votes);
		ArrayNode all = JsonNodeFactory.instance.arrayNode();
		for (Standing standing : tally) {
			if (json) all.add(describe(standing));
			else surroundings.out().println(line(standing));
		}
		if (json) surroundings.out().println(Json.line(all));
		else if (tally.isEmpty()) surroundings.err().println("nobody has voted yet; vote in the window, in the room Compare");
		return 0;
	}

	private static String line(Standing s) {
		String duels = s.won() + " won, " + s.tied() + " alike, " + s.lost() + " lost";
		String chance = s.isUnsure() ? "too few votes"
				: String.format(Locale.ROOT, "%.2f, between %.2f and %.2f", s.chance(), s.low(), s.high());
		return String.format(Locale.ROOT, "%-32s %4d votes  %-30s  %s", s.name(), s.votes(), duels, chance);
	}

	private static ObjectNode describe(Standing s) {
		ObjectNode node = Json.object().put("name", s.name()).put("votes", s.votes()).put("won", s.won()).put("tied", s.tied())
				.put("lost", s.lost()).put("enough", !s.isUnsure());
		if (!s.isUnsure()) node.put("chance", s.chance()).put("low", s.low()).put("high", s.high());
		node.set("order", OrderCodec.write(s.contender().order()));
		return node;
	}
}
