// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.cli.kit.CommandSource;
import gleaner.cli.kit.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class CommandCatalogTest {
	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();
	private final Surroundings surroundings = new Surroundings(() -> {
		throw new AssertionError("no engine was asked for");
	}, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), false);
	private final List<String> made = new ArrayList<>();

	@Command(name = "tide", description = "Ebb and flow.")
	private final class Tide implements Callable<Integer> {
		@Override
		public Integer call() {
			surroundings.out().println("flow");
			return 0;
		}
	}

	/** Brings commands of these names, all of which do the same; or fails if it is to. */
	private final class Maker implements CommandSource {
		private final boolean isFaulty;
		private final List<String> names;

		Maker(boolean isFaulty, String... names) {
			this.isFaulty = isFaulty;
			this.names = List.of(names);
		}

		@Override
		public List<String> names() {
			return names;
		}

		@Override
		public CommandLine command(String name, Surroundings around) {
			made.add(name);
			if (isFaulty) throw new NoClassDefFoundError("maker/Gone");
			return new CommandLine(new Tide()).setCommandName(name);
		}
	}

	private CommandCatalog catalog(CommandSource... sources) {
		List<CommandCatalog.Origin> origins = new ArrayList<>();
		for (CommandSource source : sources) origins.add(new CommandCatalog.Origin("maker" + origins.size(), source));
		return new CommandCatalog(origins, surroundings);
	}

	private int run(CommandCatalog catalog, String... args) {
		return Gleaner.run(() -> catalog, surroundings, args);
	}

	@Test
	void onlyTheCommandThatIsNamedIsMade() {
		CommandCatalog catalog = catalog(new Maker(false, "ebb", "tide"), new Maker(false, "moon"));
		assertEquals(0, run(catalog, "--debug", "tide"), err::toString);
		assertEquals("flow", out.toString(StandardCharsets.UTF_8).strip());
		assertEquals(List.of("tide"), made);
	}

	@Test
	void theVersionNeedsNoCommand() {
		assertEquals(0, Gleaner.run(() -> {
			throw new AssertionError("the commands were asked for");
		}, surroundings, "--version"));
	}

	@Test
	void theHelpListsAllInTheirOrder() {
		assertEquals(0, run(catalog(new Maker(false, "tide"), new Maker(false, "moon", "ebb")), "--help"));
		assertEquals(List.of("tide", "moon", "ebb"), made);
		assertTrue(out.toString(StandardCharsets.UTF_8).matches("(?s).*tide.*moon.*ebb.*"), out::toString);
	}

	@Test
	void whatIsUnknownIsToldWithWhatThereIs() {
		assertEquals(2, run(catalog(new Maker(false, "tide", "moon")), "flood"));
		assertTrue(err.toString(StandardCharsets.UTF_8).contains("there is no command \"flood\"; there are: tide, moon"), err::toString);
	}

	@Test
	void aPluginCannotTakeTheNameOfAnother() {
		CommandCatalog catalog = catalog(new Maker(false, "tide"), new Maker(true, "tide"));
		assertEquals(0, run(catalog, "tide"));
		assertEquals("warning: the command \"tide\" of maker1 is left out: maker0 already has one with that name",
				err.toString(StandardCharsets.UTF_8).strip());
	}

	@Test
	void aFaultyPluginLeavesTheOthersAlone() {
		assertEquals(0, run(catalog(new Maker(true, "moon"), new Maker(false, "tide")), "--help"));
		assertTrue(err.toString(StandardCharsets.UTF_8).contains("warning: the command \"moon\" of maker0 is left out"), err::toString);
		assertTrue(out.toString(StandardCharsets.UTF_8).contains("tide"), out::toString);
	}
}
