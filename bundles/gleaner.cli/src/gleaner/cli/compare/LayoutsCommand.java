// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.compare;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.compare.layout.Layout;
import gleaner.compare.layout.Layouts;
import gleaner.compare.layout.PaneOrder;
import gleaner.compare.layout.ReadyLayouts;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.voice.OrderCodec;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gleaner compare layouts} */
@Command(name = "layouts", description = "List the layouts of the studio, ready-made ones too.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class LayoutsCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--json", description = "Print a JSON array of objects.")
	private boolean json;

	LayoutsCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException, InterruptedException {
		Studio studio = studioOption.open();
		Layouts layouts = new Layouts(studio);
		ArrayNode all = JsonNodeFactory.instance.arrayNode();
		for (String name : layouts.names()) {
			try {
				tell(all, layouts.read(name), false);
			} catch (StudioException e) {
				surroundings.warn(e.getMessage());
			}
		}
		for (Layout layout : new ReadyLayouts(studio, surroundings.engines().get()).all()) tell(all, layout, true);
		if (json) surroundings.out().println(Json.line(all));
		else if (all.isEmpty()) surroundings.err()
				.println("there is no layout yet, and no corpus to make one from; import one with: gleaner corpus import NAME PATH");
		return 0;
	}

	private void tell(ArrayNode all, Layout layout, boolean isReady) {
		ArrayNode panes = all.addObject().put("name", layout.name()).put("ready", isReady).putArray("panes");
		for (PaneOrder pane : layout.panes()) panes.add(OrderCodec.write(pane.order()));
		int count = layout.panes().size();
		if (!json)
			surroundings.out().println(layout.name() + "  " + count + (count == 1 ? " pane" : " panes") + (isReady ? ", ready-made" : ""));
	}
}
