// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit.hostile;

import static gleaner.engine.testkit.hostile.HostileEngine.of;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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
				doing("lists", "looks what is in the folder TARGET", WorldHarmed::list),
				doing("connects", "connects to the port TARGET of this machine", WorldHarmed::connect),
				doing("kills", "ends the process TARGET", WorldHarmed::kill),
				doing("runs", "starts a program that writes into TARGET",
						target -> new ProcessBuilder("sh", "-c", "echo owned >\"$0\"", target).start().waitFor()),
				doing("outlives", "starts a program, of its own accord, that goes on for TARGET seconds",
						target -> new ProcessBuilder("sh", "-c", "setsid sleep \"$0\" >/dev/null 2>&1 </dev/null &", target).start()
								.waitFor()),
				doing("breeds", "starts TARGET programs that go on for a minute", WorldHarmed::breed),
				doing("trespasses", "makes the call TARGET to the kernel, by its number, with nothing but noughts", WorldHarmed::call),
				doing("hogs", "works on TARGET threads at once, for ever", WorldHarmed::hog));
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

	private static void call(String number) throws Exception {
		Linker linker = Linker.nativeLinker();
		Linker.Option errno = Linker.Option.captureCallState("errno");
		MethodHandle call = linker.downcallHandle(linker.defaultLookup().find("syscall").orElseThrow(),
				FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG,
						ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG),
				errno, Linker.Option.firstVariadicArg(1));
		try (Arena arena = Arena.ofConfined()) {
			MemorySegment state = arena.allocate(Linker.Option.captureStateLayout());
			long answer = (long) call.invokeExact(state, Long.parseLong(number), 0L, 0L, 0L, 0L);
			if (answer == -1) throw new IOException("error " + state.get(ValueLayout.JAVA_INT, 0));
		} catch (Exception | Error e) {
			throw e;
		} catch (Throwable e) {
			throw new IllegalStateException(e);
		}
	}

	private static void list(String folder) throws IOException {
		try (Stream<Path> files = Files.list(Path.of(folder))) {
			if (files.findAny().isEmpty()) throw new IOException("it is empty");
		}
	}

	private static void breed(String count) throws IOException {
		for (int i = 0; i < Integer.parseInt(count); i++) new ProcessBuilder("sleep", "60").start();
	}

	private static void hog(String threads) {
		for (int i = 0; i < Integer.parseInt(threads); i++) Thread.ofPlatform().daemon().start(Deeds::loop);
	}

	private static void kill(String process) {
		if (!ProcessHandle.of(Long.parseLong(process)).orElseThrow(() -> new IllegalStateException("no such process")).destroyForcibly())
			throw new IllegalStateException("it lives");
	}
}
