// SPDX-License-Identifier: EPL-2.0
package gleaner.fence;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a process with engines is started: a Java of its own with so much memory, which reads what it needs, writes into one folder, and,
 * where the system can see to it, does nothing else. Immutable.
 *
 * @param basis what its Java takes for a part of itself and so looks through no signatures of, which takes longer than all else of a start;
 *        only what belongs to the program
 * @param classPath what it begins with
 * @param main the class that it begins with
 * @param readable files and folders that it has to read, those of the basis, the class path and Java not counted
 * @param network whether it may use the network
 * @param megabytes how much memory the engines may have
 */
public record FenceCommand(List<Path> basis, List<Path> classPath, String main, List<Path> readable, boolean network, int megabytes) {
	/** What engines may have if nothing else is said. */
	public static final int USUAL_MEGABYTES = 1024;

	/** What a Java whose memory is full ends with when it is told to end then. */
	static final int OUT_OF_MEMORY = 3;

	/**
	 * Room for code, classes, stacks of two hundred threads and libraries: seldom used, but reserved. What an engine takes beside its Java
	 * comes out of it too.
	 */
	private static final long JAVAS_OWN_MEGABYTES = 1536;

	/** The longest file that a process may write. */
	private static final long LONGEST_FILE = 1L << 30;

	/** So many programs and threads: Java's own, those an engine may have, and some more. */
	private static final int MOST_PROGRAMS = 400;

	/** How far a process steps back behind others that want to work, so that an engine that is busy holds up no window. */
	private static final int MODESTY = 3;

	/** Of the system, so that a Java can run; nobody's own files are among them. */
	private static final List<String> SYSTEM = List.of("/usr", "/lib", "/lib32", "/lib64", "/bin", "/sbin", "/nix/store",
			"/etc/ld.so.cache",
			"/etc/alternatives", "/etc/localtime", "/etc/fonts", "/etc/ssl", "/etc/pki", "/etc/ca-certificates");
	/** What is needed to find other machines. */
	private static final List<String> NETWORK = List.of("/etc/resolv.conf", "/etc/hosts", "/etc/nsswitch.conf", "/run/systemd/resolve");

	public FenceCommand {
		basis = List.copyOf(basis);
		classPath = List.copyOf(classPath);
		readable = List.copyOf(readable);
	}

	/** What starts the process, in its room and behind a wall. */
	ProcessBuilder process(Room room, Wall wall, List<String> arguments) throws IOException {
		List<String> words = words(room.folder(), wall, arguments);
		if (wall.filter().isPresent()) words = Wall.opened(room.keep("calls", wall.filter().get()), words);
		ProcessBuilder builder = new ProcessBuilder(words).directory(room.folder().toFile());
		clear(builder.environment(), room.folder());
		return builder;
	}

	/** Nothing of the poet's surroundings, where secrets may stand. */
	private static void clear(Map<String, String> environment, Path room) {
		environment.keySet().removeIf(name -> !name.equals("LANG") && !name.equals("LC_ALL") && !name.equals("LC_CTYPE")
				&& !(File.separatorChar == '\\' && (name.equalsIgnoreCase("SystemRoot") || name.equalsIgnoreCase("PATH"))));
		environment.put("MALLOC_ARENA_MAX", "2"); // each reserves 64 MB of addresses
		environment.put("HOME", room.resolve("home").toString());
		environment.put("TMPDIR", room.resolve("tmp").toString());
	}

	/**
	 * The words of the command.
	 *
	 * @param room the one folder that the process may write into
	 * @param wall what keeps it there, if there is something
	 */
	List<String> words(Path room, Wall wall, List<String> arguments) {
		List<String> words = new ArrayList<>();
		wall.lowerer().ifPresent(program -> words.addAll(List.of(program.toString(), "-n", String.valueOf(MODESTY))));
		wall.limiter().ifPresent(program -> words.addAll(List.of(program.toString(), "--as=" + addresses(), "--fsize=" + LONGEST_FILE,
				"--core=0")));
		wall.program().ifPresent(program -> words.addAll(confined(program, room, wall)));
		words.add(java().resolve("bin/java").toString());
		words.addAll(List.of("-Xmx" + megabytes + "m", "-XX:MaxDirectMemorySize=64m", "-XX:CompressedClassSpaceSize=128m",
				"-XX:ReservedCodeCacheSize=128m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
				"-XX:+DisplayVMOutputToStderr",
				"-XX:-UsePerfData", "-XX:+DisableAttachMechanism", "-XX:ErrorFile=" + room.resolve("crash.log"), "-Djava.awt.headless=true",
				"-Djava.io.tmpdir=" + room.resolve("tmp"), "-Duser.home=" + room.resolve("home")));
		if (!basis.isEmpty()) words.add("-Xbootclasspath/a:" + joined(basis));
		words.addAll(List.of("-cp", joined(classPath), main));
		words.addAll(arguments);
		return words;
	}

	private static String joined(List<Path> paths) {
		return String.join(File.pathSeparator, paths.stream().map(Path::toString).toList());
	}

	/** How many bytes of addresses the process may have: what its engines may take, and what a Java takes for itself. */
	private long addresses() {
		return (megabytes + JAVAS_OWN_MEGABYTES) << 20;
	}

	private static Path java() {
		return Path.of(System.getProperty("java.home"));
	}

	/**
	 * A file system with only what is named and nothing to write into but the room, no other processes in sight, no rights over the system,
	 * no network unless it is needed.
	 */
	private List<String> confined(Path program, Path room, Wall wall) {
		List<String> words = new ArrayList<>(
				List.of(program.toString(), "--die-with-parent", "--new-session", "--unshare-all", "--cap-drop", "ALL"));
		words.addAll(wall.seal());
		if (network) words.add("--share-net");
		words.addAll(List.of("--dev", "/dev", "--proc", "/proc"));
		List<Path> seen = new ArrayList<>();
		Stream.concat(SYSTEM.stream(), network ? NETWORK.stream() : Stream.empty()).map(Path::of).forEach(seen::add);
		seen.add(real(java()));
		seen.add(java());
		seen.addAll(basis);
		seen.addAll(classPath);
		seen.addAll(readable);
		wall.limiter().ifPresent(seen::add);
		for (Path path : seen) words.addAll(List.of("--ro-bind-try", real(path).toString(), path.toString()));
		words.addAll(List.of("--bind", room.toString(), room.toString(), "--remount-ro", "/dev", "--remount-ro", "/", "--chdir",
				room.toString()));
		if (wall.countsPrograms()) words.addAll(List.of(wall.limiter().orElseThrow().toString(), "--nproc=" + MOST_PROGRAMS));
		return words;
	}

	private static Path real(Path path) {
		try {
			return Files.exists(path) ? path.toRealPath() : path;
		} catch (IOException e) {
			return path;
		}
	}
}
