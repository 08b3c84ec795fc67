// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.training;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.files.StudioException;
import gleaner.runs.Run;
import gleaner.runs.RunDiff;
import gleaner.runs.Runs;
import gleaner.runs.SettingChange;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner runs diff A B} */
@Command(name = "diff",
		description = "Show the settings in which two threads differ.", mixinStandardHelpOptions = true, sortOptions = false)
final class RunsDiffCommand implements Callable<Integer> {
	private static final String NONE = "–";

	private final Surroundings surroundings;

	@Parameters(index = "0", paramLabel = "RUN", description = "A thread; the end of its id is enough.")
	private String first;

	@Parameters(index = "1", paramLabel = "RUN", description = "Another.")
	private String second;

	@Option(names = "--all", description = "Show equal settings too.")
	private boolean all;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--json", description = "Print a JSON object.")
	private boolean json;

	RunsDiffCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		Runs runs = studioOption.open().runs();
		Run one = runs.get(first);
		Run two = runs.get(second);
		RunDiff diff = RunDiff.of(one, two);
		List<RunDiff.Setting> told = all ? diff.settings() : diff.differences();
		if (json) surroundings.out().println(Json.line(describe(one, two, told, diff)));
		else print(one, two, told, diff);
		return 0;
	}

	private void print(Run one, Run two, List<RunDiff.Setting> told, RunDiff diff) {
		if (diff.differences().isEmpty() && !all)
			surroundings.out().println(one.called() + " and " + two.called() + " have the same settings");
		int name = told.stream().mapToInt(setting -> setting.name().length()).max().orElse(0);
		int value = Math.max(one.called().length(), told.stream().mapToInt(s -> s.first().orElse(NONE).length()).max().orElse(0));
		String row = "%-" + Math.max(1, name) + "s  %-" + Math.max(1, value) + "s  %s%n";
		if (!told.isEmpty()) surroundings.out().printf(row, "", one.called(), two.called());
		for (RunDiff.Setting setting : told)
			surroundings.out().printf(row, setting.name(), setting.first().orElse(NONE), setting.second().orElse(NONE));
		changes(one, diff.changesOfFirst());
		changes(two, diff.changesOfSecond());
	}

	private void changes(Run run, List<SettingChange> changes) {
		for (SettingChange change : changes) surroundings.out().println(run.called() + ", from step " + change.step() + " on: "
				+ change.setting() + " " + change.to() + ", before " + change.from());
	}

	private static ObjectNode describe(Run one, Run two, List<RunDiff.Setting> told, RunDiff diff) {
		ObjectNode node = Json.object().put("first", one.id()).put("second", two.id());
		ArrayNode settings = node.putArray("settings");
		for (RunDiff.Setting setting : told) settings.addObject().put("setting", setting.name()).put("first", setting.first().orElse(null))
				.put("second", setting.second().orElse(null));
		describe(node.putArray("changesOfFirst"), diff.changesOfFirst());
		describe(node.putArray("changesOfSecond"), diff.changesOfSecond());
		return node;
	}

	private static void describe(ArrayNode list, List<SettingChange> changes) {
		for (SettingChange change : changes)
			list.addObject().put("step", change.step()).put("setting", change.setting()).put("from", change.from()).put("to", change.to());
	}
}
