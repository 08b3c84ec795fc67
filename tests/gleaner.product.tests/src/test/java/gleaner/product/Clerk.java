// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import gleaner.product.Product.Outcome;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A started program that carries out one command line after the other, for any poet: to start it takes a hundred times as long as most of
 * them. What comes of a start, such as whether an engine is there, is asked of a {@link Product}.
 */
final class Clerk implements AutoCloseable {
	private static final int PATIENCE_SECONDS = 120;
	/** What Java is told for the commands about plug-ins: they want bundles that the start script starts for them alone. */
	static final String FOR_PLUGINS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dosgi.startLevel=5";

	private static final String SOURCE = """
			import gleaner.cli.kit.*;
			import java.io.*;
			import java.util.List;
			import picocli.CommandLine;
			import picocli.CommandLine.Model.CommandSpec;
			public final class Commands implements CommandSource {
				public List<String> names() { return List.of("clerk"); }
				public CommandLine command(String name, Surroundings surroundings) {
					Runnable work = () -> {
						System.setOut(System.err);
						try (DataInputStream in = new DataInputStream(System.in);
								DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out))) {
							for (int count = in.read(); count >= 0; count = in.read()) {
								System.setProperty("user.home", in.readUTF());
								String[] words = new String[count];
								for (int i = 0; i < count; i++) words[i] = in.readUTF();
								ByteArrayOutputStream said = new ByteArrayOutputStream();
								ByteArrayOutputStream faults = new ByteArrayOutputStream();
								PrintStream saying = new PrintStream(said, true, "UTF-8");
								PrintStream complaining = new PrintStream(faults, true, "UTF-8");
								int code = surroundings.program().run(saying, complaining, words);
								saying.flush();
								complaining.flush();
								ByteArrayOutputStream whole = new ByteArrayOutputStream();
								DataOutputStream answer = new DataOutputStream(whole);
								answer.writeInt(code);
								for (byte[] each : new byte[][] { said.toByteArray(), faults.toByteArray() }) {
									answer.writeInt(each.length);
									answer.write(each);
								}
								whole.writeTo(out);
							}
						} catch (IOException e) {
							throw new UncheckedIOException(e);
						}
					};
					return new CommandLine(CommandSpec.wrapWithoutInspection(work).name(name));
				}
			}
			""";

	private static Product staffed;
	private static Clerk shared;

	private final Process process;
	private final Path complaints;
	private final DataInputStream in;
	private final DataOutputStream out;

	private Clerk(Product program, Map<String, String> environment) throws IOException {
		complaints = Files.createTempFile("clerk", ".txt");
		process = program.start(ProcessBuilder.Redirect.PIPE, ProcessBuilder.Redirect.to(complaints.toFile()), List.of("clerk"),
				environment, false);
		in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
		out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
	}

	/** A program like the one that was built, in which one can be started. */
	private static synchronized Product staffed() throws IOException {
		if (staffed == null) {
			Path place = Files.createTempDirectory("staffed");
			Runtime.getRuntime().addShutdownHook(new Thread(() -> clearUp(place)));
			Product program = Product.copy(place.resolve("program"), Files.createDirectory(place.resolve("home")));
			Stowaway.board(program.folder, "clerk", new Compiled("clerk", "gleaner.cli.kit,picocli")
					.with("Commands", "gleaner.cli.kit.CommandSource", Map.of(), SOURCE).jar(program, place));
			staffed = program;
		}
		return staffed;
	}

	/** The copy is large. */
	private static void clearUp(Path place) {
		if (shared != null) shared.process.destroyForcibly().onExit().join();
		try (Stream<Path> all = Files.walk(place)) {
			for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** One that has the plug-ins of this poet, as they are now. */
	static Clerk of(Path home, Map<String, String> environment) throws IOException {
		return new Clerk(staffed().at(home), environment);
	}

	/** Has that of all tests do a command for this poet. It knows no engines but Gleaner's own. */
	static synchronized Outcome run(Path home, String... words) throws IOException {
		if (shared == null) {
			shared = new Clerk(staffed(), Map.of("GLEANER_VMARGS", FOR_PLUGINS)); // ends when its input does, with this program
		}
		return shared.does(home, words);
	}

	/** What comes of a command of this poet. */
	synchronized Outcome does(Path home, String... words) {
		try {
			out.writeByte(words.length);
			out.writeUTF(home.toString());
			for (String word : words) out.writeUTF(word);
			out.flush();
			return CompletableFuture.supplyAsync(this::answer).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (IOException | ExecutionException | TimeoutException e) {
			process.destroyForcibly();
			throw new AssertionError("gleaner " + String.join(" ", words) + " was not done: " + StrangersEngine.tail(complaints), e);
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	private Outcome answer() {
		try {
			return new Outcome(in.readInt(), text(), text());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private String text() throws IOException {
		return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
	}

	/** It goes when nobody has anything for it to do. */
	@Override
	public void close() throws IOException {
		out.close();
		try {
			if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new AssertionError("the clerk does not go");
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		} finally {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
			Files.deleteIfExists(complaints);
		}
	}
}
