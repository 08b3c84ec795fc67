// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A plug-in that comes through its own start, and then breaks the window: the poet gets one all the same, and is told who it was. */
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+")
@Order(1)
@ResourceLock(Visit.SCREEN)
class BrokenWindowTest {
	private static final String QUESTION = "Start Without Plug-ins?";

	/** Ends the program as soon as the workbench is there, before its window can be seen. */
	private static final String BREAKING = """
			public final class Start implements org.osgi.framework.BundleActivator, org.osgi.framework.ServiceListener {
				public void start(org.osgi.framework.BundleContext context) throws Exception {
					context.addServiceListener(this, "(objectClass=org.eclipse.e4.ui.workbench.IWorkbench)");
				}
				public void stop(org.osgi.framework.BundleContext context) { }
				public void serviceChanged(org.osgi.framework.ServiceEvent event) { Runtime.getRuntime().halt(3); }
			}
			""";
	private static final String HARMLESS = """
			public final class Start implements org.osgi.framework.BundleActivator {
				public void start(org.osgi.framework.BundleContext context) { }
				public void stop(org.osgi.framework.BundleContext context) { }
			}
			""";

	/** Nobody changes anything in it. */
	@TempDir
	static Path place;
	private static Product program;
	private static Path door;
	private static Path fine;
	private static Path rogue;

	@TempDir
	Path home;
	private Product gleaner;

	@BeforeAll
	static void aProgramAndTwoPlugins() throws IOException {
		program = Product.copy(place.resolve("program"), place);
		door = place.resolve("door");
		Visit.board(program, door);
		fine = new Compiled("fine", "org.osgi.framework").with("Start", HARMLESS).startedBy("Start").jar(program, place);
		rogue = new Compiled("rogue", "org.osgi.framework").with("Start", BREAKING).startedBy("Start").jar(program, place);
	}

	@BeforeEach
	void aPoetWithTwoPlugins() throws IOException {
		gleaner = program.at(home);
		for (Path jar : new Path[] { fine, rogue })
			Clerk.run(home, "plugin", "install", jar.toString(), "--allow-unsigned").expect(0);
	}

	private void startInVain() throws Exception {
		Path out = home.resolve("out.txt");
		Process broken = gleaner.startWindow(out.toFile(), out.toFile());
		boolean ended = broken.waitFor(2, TimeUnit.MINUTES);
		if (!ended) broken.destroyForcibly();
		assertTrue(ended, "it does break the window");
	}

	/** With somebody in it from the first moment on, so that nothing is missed that is said for a while. */
	private Visit start() throws IOException {
		return new Visit(gleaner, door, Map.of("GLEANER_VMARGS", "-XX:TieredStopAtLevel=1 -D" + Visitor.EARLY + "=true"));
	}

	private Visit startAndWaitForAQuestion() throws IOException {
		Visit visit = start();
		String asked = visit.see("the question", screen -> screen.parts().stream()
				.anyMatch(part -> part.kind().equals("Shell") && part.words().equals(QUESTION))).toString();
		assertTrue(asked.contains("fine and rogue"), asked);
		return visit;
	}

	private static void waitForWords(Visit visit, String words) throws IOException {
		visit.see("\"" + words + "\" at the foot of the window", screen -> screen.find("Link", words).isPresent());
	}

	private static void waitForWindow(Visit visit, String title) throws IOException {
		visit.see(title + " with its engines", screen -> screen.find("Shell", title).isPresent() && screen.has("Combo", "Markov"));
	}

	@Test
	void thePoetIsAskedAndThenTheCulpritIsFound() throws Exception {
		startInVain();
		try (Visit visit = startAndWaitForAQuestion()) {
			visit.tell("press Start Without Them");
			waitForWindow(visit, "(without plug-ins)");
			assertEquals(0, visit.quit());
		}
		startInVain(); // they have come back, and it is the second that came to nothing
		startInVain(); // without fine, which comes first
		try (Visit visit = start()) {
			waitForWords(visit, "rogue kept the window from opening");
			assertEquals(0, visit.quit());
		}
		assertTrue(Files.notExists(home.resolve(".gleaner/plugins/window-starts")), "nobody is looked for any more");
		String list = Clerk.run(home, "plugin", "list").expect(0).out();
		assertTrue(list.lines().anyMatch(line -> line.startsWith("rogue") && line.contains("switched off")), list);
		assertFalse(list.lines().anyMatch(line -> line.startsWith("fine") && line.contains("switched off")), list);
		Path changed = Files.writeString(fileOfFine(), "more", StandardOpenOption.APPEND);
		try (Visit visit = start()) { // and the next one is as ever: fine comes in again, if it may
			waitForWords(visit, changed + " of fine was changed after it was installed");
			waitForWindow(visit, "Gleaner");
			assertEquals(0, visit.quit());
		}
	}

	private Path fileOfFine() throws IOException {
		try (Stream<Path> files = Files.find(home.resolve(".gleaner/plugins/files"), 2,
				(file, _) -> file.getFileName().toString().startsWith("fine") && file.toString().endsWith(".jar"))) {
			return files.findFirst().orElseThrow();
		}
	}

	@Test
	void whoeverStartsAsUsualAllTheSameIsNotAskedAgain() throws Exception {
		startInVain();
		try (Visit visit = startAndWaitForAQuestion()) {
			visit.tell("press Start as Usual");
			visit.await("the plug-in to break the window", () -> !visit.isRunning());
		}
		startInVain(); // nobody is there to answer a question
		JsonNode noted = new ObjectMapper().readTree(home.resolve(".gleaner/plugins/window-starts").toFile());
		assertEquals("fine", noted.path("leftOut").path(0).asText(), "one half was left out: the search goes on as it does above");
	}
}
