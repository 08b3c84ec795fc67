// SPDX-License-Identifier: EPL-2.0
package gleaner.fence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.testkit.hostile.HostileEngine;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the system has a wall, an engine that means harm reaches nothing of the poet's. */
class WallTest {
	private static Wall wall;

	@TempDir
	Path folder;

	@BeforeAll
	static void find() {
		wall = Wall.ofThisSystem();
		Assumptions.assumeTrue(wall.stands(), "no bubblewrap here, or it may not do its work");
	}

	private static String act(String id, String target, boolean network) throws Exception {
		try (Fence fence = Fences.of(wall, network)) {
			StringBuilder said = new StringBuilder();
			Settings settings = Settings.of(List.of(HostileEngine.TARGET), Map.of("target", target));
			try (Generator model = fence.engine(id, "the engine " + id, "").open(Source.of(), settings, Progress.NONE)) {
				model.generate(GenerationRequest.poem(1), new HostileEnginesTest.Taking(said, 1000));
			}
			return said.toString();
		}
	}

	@Test
	void itReadsNothingOfThePoets() throws Exception {
		Path poem = Files.writeString(folder.resolve("a.poem"), "a poem");
		assertTrue(act("reads", poem.toString(), false).startsWith("not done"));
		assertTrue(act("reads", Path.of(System.getProperty("user.home")).resolve(".profile").toString(), false).startsWith("not done"));
		assertTrue(act("reads", "/etc/passwd", false).startsWith("not done"));
	}

	@Test
	void itWritesAndDeletesNothing() throws Exception {
		Path poem = Files.writeString(folder.resolve("a.poem"), "a poem");
		assertTrue(act("writes", poem.toString(), false).startsWith("not done"));
		assertTrue(act("deletes", poem.toString(), false).startsWith("not done"));
		act("runs", folder.resolve("b").toString(), false);
		assertEquals("a poem", Files.readString(poem));
		assertFalse(Files.exists(folder.resolve("b")));
	}

	@Test
	void itEndsNobodyElse() throws Exception {
		Process victim = new ProcessBuilder("sleep", "60").start();
		try {
			assertTrue(act("kills", String.valueOf(victim.pid()), false).startsWith("not done"));
			assertTrue(victim.isAlive());
		} finally {
			victim.destroyForcibly();
		}
	}

	@Test
	void itHasTheNetworkOnlyIfItMay() throws Exception {
		try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			String port = String.valueOf(server.getLocalPort());
			assertTrue(act("connects", port, false).startsWith("not done"));
			assertEquals("done", act("connects", port, true).lines().findFirst().orElse(""));
		}
	}
}
