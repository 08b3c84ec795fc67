// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gleaner.cli.kit.Printer;
import gleaner.cli.kit.Surroundings;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.voice.EngineCatalog;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Shows in a real terminal, in a program of their own: what keys do, and that the terminal is as it was afterwards, however they end. */
@Timeout(120)
class TerminalShowTest {
	private static final String CTRL_C = "\u0003";
	private static final String ESCAPE = "\u001b";
	private static final String UP = "\u001b[A";

	@TempDir
	private Path folder;
	private Path studio;
	private Path text;

	/** Runs in the other program. */
	public static void main(String[] args) {
		PrintStream out = Printer.of(new FileOutputStream(FileDescriptor.out), true);
		PrintStream err = Printer.of(new FileOutputStream(FileDescriptor.err), true);
		int code = AllCommands.run(new Surroundings(() -> EngineCatalog.of(new Dying()), out, err, true), args);
		out.flush();
		err.flush();
		System.exit(code);
	}

	/** An engine that fails in its second poem. */
	private static final class Dying implements GeneratorEngine {
		@Override
		public EngineInfo info() {
			return EngineInfo.of("dying", "Dying", "for tests");
		}

		@Override
		public Generator open(Source source, Settings settings, Progress progress) {
			return (request, sink) -> {
				sink.accept("the only poem");
				sink.poemEnd();
				throw new EngineException("no words are left");
			};
		}
	}

	@BeforeEach
	void make() throws Exception {
		Assumptions.assumeTrue(Terminal.isThere(), "there is no terminal to be had here: util-linux' script, stty or sh is missing");
		studio = folder.resolve("Gleaner");
		assertEquals(0, Shell.run("new", studio.toString()).code());
		text = Files.writeString(folder.resolve("spew.txt"), "The ferry lifts its apron.\nSomebody counts the bells.\n\nHarbour.\n");
	}

	private Terminal gleaner(String... args) throws Exception {
		String tests = System.getProperty("surefire.test.class.path");
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", tests == null ? System.getProperty("java.class.path") : tests,
				TerminalShowTest.class.getName()));
		Stream.concat(Stream.of(args), Stream.of("--studio", studio.toString())).forEach(command::add);
		return Terminal.of(command);
	}

	private static Terminal.End assertLeftAsItWas(Terminal.End end) {
		assertTrue(end.hadScreen(), "the show had a screen of its own");
		assertTrue(end.isMainScreen(), "the screen and the cursor are given back");
		assertTrue(end.isSetAsBefore(), "keys are read as before");
		return end;
	}

	private JsonNode shown() throws Exception {
		return Shell.run("performance", "show", "--json", "--studio", studio.toString()).json();
	}

	@Test
	void keysSteerTheShowToItsEnd() throws Exception {
		try (Terminal terminal = gleaner("perform", text.toString(), "--speed", "30", "--hands-free")) {
			terminal.await("ferry");
			terminal.type(UP);
			terminal.await(" 32 words a minute");
			terminal.await("recording 00:01   32 words");
			terminal.type(" ");
			terminal.type("m");
			terminal.await("mark 1");
			terminal.type("\r");
			terminal.await("Somebody");
			terminal.type("m");
			terminal.await("mark 2");
			terminal.type(ESCAPE);
			terminal.await("Esc again ends");
			terminal.type(ESCAPE);
			Terminal.End end = assertLeftAsItWas(terminal.end());
			assertEquals(0, end.code());
			assertTrue(end.said().contains("1 poem in") && end.said().contains("recorded as"), end.said());
		}
		JsonNode marks = shown().path("marks");
		assertEquals(List.of("The ferry lifts its apron.", "Somebody counts the bells."), Stream.of(0, 1)
				.map(n -> shownText().substring(marks.get(n).path("from").asInt(), marks.get(n).path("to").asInt())).toList());
	}

	private String shownText() {
		try {
			return shown().path("poems").get(0).path("text").asText();
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void aShowThatComesToItsEndGivesTheTerminalBack() throws Exception {
		try (Terminal terminal = gleaner("perform", text.toString(), "--speed", "3000", "--hands-free")) {
			assertEquals(0, assertLeftAsItWas(terminal.end()).code());
		}
		assertEquals("Harbour.", shown().path("lines").get(2).path("text").asText());
		try (Terminal terminal = gleaner("replay-performance", "--speed", "20")) {
			terminal.await("Harbour");
			terminal.type(ESCAPE + ESCAPE);
			assertEquals(0, assertLeftAsItWas(terminal.end()).code());
		}
	}

	@Test
	void controlCEndsItAndGivesTheTerminalBack() throws Exception {
		for (String command : List.of("perform", "replay-performance")) {
			try (Terminal terminal = command.equals("perform") ? gleaner(command, text.toString(), "--speed", "30")
					: gleaner(command, "--speed", "0.1")) {
				terminal.await("ferry");
				terminal.type(CTRL_C);
				assertEquals(130, assertLeftAsItWas(terminal.end()).code(), command);
			}
		}
		assertEquals("The ferry lifts its apron.", shown().path("lines").get(0).path("text").asText(), "what was shown is recorded");
	}

	@Test
	void anEngineThatDiesGivesTheTerminalBack() throws Exception {
		try (Terminal terminal = gleaner("spreed", "--engine", "dying", "--count", "5", "--speed", "600", "--between", "0",
				"--hands-free")) {
			terminal.await("the only poem");
			Terminal.End end = assertLeftAsItWas(terminal.end());
			assertEquals(0, end.code());
			assertTrue(end.said().contains("1 poem in"), end.said());
		}
		assertEquals(1, shown().path("poems").size());
	}
}
