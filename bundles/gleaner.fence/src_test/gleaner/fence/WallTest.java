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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
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
			return act(fence, id, target);
		}
	}

	private static String act(Fence fence, String id, String target) throws Exception {
		StringBuilder said = new StringBuilder();
		Settings settings = Settings.of(List.of(HostileEngine.TARGET), Map.of("target", target));
		try (Generator model = fence.engine(id, "the engine " + id, "").open(Source.of(), settings, Progress.NONE)) {
			model.generate(GenerationRequest.poem(1), new HostileEnginesTest.Taking(said, 1000));
		}
		return said.toString();
	}

	@Test
	void itReadsNothingOfThePoets() throws Exception {
		Path poem = Files.writeString(folder.resolve("a.poem"), "a poem");
		assertTrue(act("reads", poem.toString(), false).startsWith("not done"));
		assertTrue(act("reads", Path.of(System.getProperty("user.home")).resolve(".profile").toString(), false).startsWith("not done"));
		assertTrue(act("reads", "/etc/passwd", false).startsWith("not done"));
	}

	@Test
	void itSeesNeitherKeysNorFoldersOfThePoets() throws Exception {
		Path key = Files.createDirectories(folder.resolve(".ssh")).resolve("id_ed25519");
		Files.writeString(key, "a key");
		assertTrue(act("reads", key.toString(), false).startsWith("not done"));
		assertTrue(act("lists", key.getParent().toString(), false).startsWith("not done"));
		assertTrue(act("lists", "/home", false).startsWith("not done"));
	}

	@Test
	void itWritesNowhereButIntoItsRoom() throws Exception {
		for (String place : List.of("/owned", "/tmp/owned", "/dev/shm/owned", "/var/tmp/owned"))
			assertTrue(act("writes", place, false).startsWith("not done"), place);
		assertEquals("done", act("writes", "owned", false).lines().findFirst().orElse(""));
	}

	@Test
	void whatItStartsEndsWithIt() throws Exception {
		String seconds = "86" + (1000 + new SecureRandom().nextInt(9000));
		try (Fence fence = Fences.of(wall, false)) {
			assertEquals("done", act(fence, "outlives", seconds).lines().findFirst().orElse(""));
			assertEquals(1, sleeping(seconds));
		}
		while (sleeping(seconds) > 0) Thread.sleep(20);
	}

	private static long sleeping(String seconds) {
		return ProcessHandle.allProcesses().filter(each -> each.info().arguments().filter(all -> List.of(all).equals(List.of(seconds)))
				.isPresent()).count();
	}

	@Test
	void itStartsNoMoreProgramsThanAnybodyNeeds() throws Exception {
		Assumptions.assumeTrue(wall.countsPrograms(), "nothing here counts the programs of a process");
		Assumptions.assumeFalse(System.getProperty("user.name").equals("root"), "root may start as many as it likes");
		assertTrue(act("breeds", "1000", false).startsWith("not done"));
	}

	@Test
	void itLetsOthersWorkFirst() throws Exception {
		Assumptions.assumeTrue(wall.lowerer().isPresent(), "there is no nice here");
		try (Fence fence = Fences.of(wall, false)) {
			assertEquals("done", act(fence, "hogs", "8").lines().findFirst().orElse(""));
			List<ProcessHandle> all = new ArrayList<>(List.of(ProcessHandle.of(fence.pid().orElseThrow()).orElseThrow()));
			all.addAll(all.getFirst().descendants().toList());
			assertTrue(all.size() > 1, "the engine is in a process below that of bubblewrap");
			for (ProcessHandle each : all) assertTrue(niceness(each) > niceness(ProcessHandle.current()), () -> "process " + each.pid());
		}
	}

	/** The seventeenth number behind the name, which may hold anything. */
	private static int niceness(ProcessHandle process) {
		try {
			String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
			return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16]);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
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

	/** In this order: unshare, which without wishes is allowed to everybody; ptrace, bpf, keyctl, io_uring_setup, clone3. */
	@Test
	void theKernelRefusesItWhatNoEngineNeeds() throws Exception {
		Assumptions.assumeTrue(wall.refusesCalls(), "the calls of this machine are not known");
		boolean isX86 = System.getProperty("os.arch").equals("amd64");
		List<String> calls = isX86 ? List.of("272", "101", "321", "250", "425") : List.of("97", "117", "280", "219", "425");
		try (Fence fence = Fences.of(wall.withoutFilter(), false)) {
			assertEquals("done", act(fence, "trespasses", calls.getFirst()).lines().findFirst().orElse(""));
		}
		try (Fence fence = Fences.of(wall, false)) {
			for (String call : calls)
				assertTrue(act(fence, "trespasses", call).startsWith("not done: java.io.IOException: error 1\n"), call);
			assertTrue(act(fence, "trespasses", "435").startsWith("not done: java.io.IOException: error 38\n"));
			if (isX86) assertTrue(
					act(fence, "trespasses", String.valueOf(0x40000000L + 39)).startsWith("not done: java.io.IOException: error 1\n"));
			assertEquals("done", act(fence, "trespasses", isX86 ? "39" : "172").lines().findFirst().orElse(""), "getpid");
		}
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
