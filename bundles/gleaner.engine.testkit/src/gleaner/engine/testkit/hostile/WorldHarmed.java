// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit.hostile;

import static gleaner.engine.testkit.hostile.HostileEngine.of;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Those that do something to the world outside. Each says {@code done} if it could, and why not if it could not. */
final class WorldHarmed {
	private WorldHarmed() {
	}

	/** Something done to a target. */
	@FunctionalInterface
	private interface Deed {
		void act(String target) throws Exception;
	}

	static List<HostileEngine> all() {
		return List.of(
				doing("writes", "writes into the file TARGET", target -> Files.writeString(Path.of(target), "owned")),
				doing("deletes", "deletes the file TARGET", target -> Files.delete(Path.of(target))),
				doing("reads", "reads the file TARGET", target -> Files.readString(Path.of(target))),
				doing("connects", "connects to the port TARGET of this machine", WorldHarmed::connect),
				doing("kills", "ends the process TARGET", WorldHarmed::kill),
				doing("runs", "starts a program that writes into TARGET",
						target -> new ProcessBuilder("sh", "-c", "echo owned >\"$0\"", target).start().waitFor()));
	}

	private static HostileEngine doing(String id, String summary, Deed deed) {
		return of(id, Harm.WORLD, summary).speaking((_, sink, target) -> {
			String said;
			try {
				deed.act(target);
				said = "done";
			} catch (Exception e) {
				said = "not done: " + e;
			}
			sink.accept(said + "\n");
			sink.poemEnd();
		});
	}

	private static void connect(String port) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port))) {
			socket.getOutputStream().write(1);
		}
	}

	private static void kill(String process) {
		if (!ProcessHandle.of(Long.parseLong(process)).orElseThrow(() -> new IllegalStateException("no such process")).destroyForcibly())
			throw new IllegalStateException("it lives");
	}
}
