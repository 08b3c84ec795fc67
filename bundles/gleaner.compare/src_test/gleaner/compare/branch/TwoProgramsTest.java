// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.compare.layout.Layouts;
import gleaner.engine.GenerationRequest;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import gleaner.voice.GenerationOrder;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs have one layout open and make branches at the same time: none is lost, none is there twice. */
class TwoProgramsTest {
	private static final String LAYOUT = "Owls";
	private static final int EACH = 60;
	/** After so many new trees a window looks what the other has. */
	private static final int BETWEEN_LOOKS = 7;
	private static final GenerationOrder ORDER = new GenerationOrder("scripted", Map.of(), List.of(), GenerationRequest.poem(1));

	@TempDir
	private Path folder;

	@BeforeEach
	void make() throws Exception {
		Studio.create(folder);
	}

	/** A window with the layout open. */
	private static final class Window implements AutoCloseable {
		private final BranchKeeper keeper;
		private List<PaneTree> trees;

		Window(Path folder) throws Exception {
			keeper = new BranchKeeper(new Layouts(Studio.open(folder)), (sentence, cause) -> {
				throw new AssertionError(sentence, cause);
			});
			trees = keeper.read(LAYOUT);
		}

		void make(String name) throws Exception {
			for (int i = 1; i <= EACH; i++) {
				trees = Stream.concat(trees.stream(), Stream.of(new PaneTree("Owl", ORDER, BranchTree.of(Harvest.hand(name + " " + i)))))
						.toList();
				keeper.keep(LAYOUT, trees);
				if (i % BETWEEN_LOOKS == 0) trees = keeper.read(LAYOUT);
			}
			trees = keeper.read(LAYOUT);
		}

		@Override
		public void close() {
			keeper.close();
		}
	}

	/** Opens the layout, works when it is told to, and closes when it is told to. */
	static final class Second {
		private Second() {
		}

		public static void main(String[] arguments) throws Exception {
			try (Window window = new Window(Path.of(arguments[0]))) {
				System.out.println("open");
				if (System.in.read() < 0) return;
				window.make("second");
				System.out.println("made");
				System.in.read();
			}
			System.out.println("closed");
		}
	}

	/** The other program. */
	private static final class Other implements AutoCloseable {
		private final Process process;
		private final BufferedReader out;
		private final BufferedWriter in;

		Other(Path folder) throws IOException {
			process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-cp",
					System.getProperty("java.class.path"), Second.class.getName(), folder.toString())
					.redirectError(ProcessBuilder.Redirect.INHERIT).start();
			out = process.inputReader();
			in = process.outputWriter();
		}

		void waitFor(String sign) throws IOException {
			String line = out.readLine();
			while (line != null && !line.equals(sign)) line = out.readLine();
			assertEquals(sign, line, "the other program ended before");
		}

		void tell() throws IOException {
			in.write('\n');
			in.flush();
		}

		void kill() throws InterruptedException {
			process.destroyForcibly();
			assertTrue(process.waitFor(1, TimeUnit.MINUTES));
		}

		@Override
		public void close() {
			process.destroyForcibly();
		}
	}

	private static List<String> texts(List<PaneTree> trees) {
		return trees.stream().map(each -> each.tree().wholeText(1).text()).sorted().toList();
	}

	private static List<String> all(String... names) {
		List<String> all = new ArrayList<>();
		for (String name : names) IntStream.rangeClosed(1, EACH).forEach(i -> all.add(name + " " + i));
		return all.stream().sorted().toList();
	}

	private List<String> foundLater() throws Exception {
		try (Window next = new Window(folder)) {
			return texts(next.trees);
		}
	}

	@Test
	void bothClose() throws Exception {
		try (Other other = new Other(folder)) {
			other.waitFor("open");
			try (Window window = new Window(folder)) {
				other.tell();
				window.make("first");
				other.waitFor("made");
				assertEquals(all("first", "second"), texts(window.keeper.read(LAYOUT)), "this window sees what the other has made");
				other.tell();
				other.waitFor("closed");
			}
		}
		assertEquals(all("first", "second"), foundLater());
		assertEquals(1, new Layouts(Studio.open(folder)).allBranches(LAYOUT).size(), "all is in one place again");
	}

	@Test
	void theOtherIsKilled() throws Exception {
		try (Other other = new Other(folder)) {
			other.waitFor("open");
			try (Window window = new Window(folder)) {
				other.tell();
				window.make("first");
				other.waitFor("made");
				other.kill();
				assertEquals(all("first", "second"), texts(window.keeper.read(LAYOUT)), "what the dead one left is taken over");
			}
		}
		assertEquals(all("first", "second"), foundLater());
	}

	@Test
	void thisOneClosesFirst() throws Exception {
		try (Other other = new Other(folder)) {
			other.waitFor("open");
			try (Window window = new Window(folder)) {
				window.make("first");
			}
			other.tell();
			other.waitFor("made");
			other.tell();
			other.waitFor("closed");
		}
		assertEquals(all("first", "second"), foundLater());
	}
}
