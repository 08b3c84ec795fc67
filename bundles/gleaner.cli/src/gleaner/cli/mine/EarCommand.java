// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.mine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Surroundings;
import gleaner.files.StudioException;
import gleaner.mining.assay.Row;
import gleaner.mining.ear.Ear;
import gleaner.mining.ear.Lessons;
import gleaner.mining.verdict.Verdicts;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gleaner ear PATH…} */
@Command(name = "ear", description = "Show what the ear has learnt from the poems you kept and passed over, or make it forget.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class EarCommand implements Callable<Integer> {
	private static final int USUAL = 20;

	private final Surroundings surroundings;

	@Mixin
	private OreOptions ore = new OreOptions();

	@Option(names = "--forget", description = "Make the ear forget everything; the marks stay.")
	private boolean forget;

	@Option(names = "--json", description = "Print a JSON object with all weights.")
	private boolean json;

	EarCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException, InterruptedException {
		Verdicts verdicts = Verdicts.of(ore.studio());
		if (forget) Lessons.forget(ore.studio(), verdicts);
		List<Row> rows = forget ? List.of() : ore.rows(surroundings);
		Lessons lessons = Lessons.of(ore.studio(), verdicts, rows);
		Ear ear = Ear.of(rows, lessons.verdicts(), lessons.used());
		if (json) {
			ObjectNode node = Json.object().put("ready", ear.isReady()).put("heard", ear.lessons()).put("kept", ear.kept());
			node.set("weights", Json.tree(ear.weights()));
			surroundings.out().println(Json.line(node));
		} else print(ear);
		return 0;
	}

	private void print(Ear ear) {
		if (forget) surroundings.out().println("the ear has forgotten everything; the marks stay");
		else if (!ear.isReady()) surroundings.out().printf("the ear has heard %d verdicts, %d for keeping; it needs %d of each kind%n",
				ear.lessons(), ear.kept(), Ear.FEWEST);
		else {
			surroundings.out().printf("the ear has heard %d verdicts, %d for keeping%n", ear.lessons(), ear.kept());
			for (Map.Entry<String, Double> each : ear.weights().entrySet().stream().limit(USUAL).toList())
				surroundings.out().printf("%+7.2f  %s%n", each.getValue(), each.getKey());
		}
	}
}
