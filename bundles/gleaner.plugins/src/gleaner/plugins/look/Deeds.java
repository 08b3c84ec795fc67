// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.look;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks for what the classes of a bundle name, without running any of them. A class must name what it uses, unless it asks for it by a
 * name that it makes up, which is told as {@link Deed#HIDDEN}.
 */
public final class Deeds {
	private static final Map<Deed, List<String>> NAMES = Map.of(
			Deed.NETWORK, List.of("java/net/http/", "java/net/Socket", "java/net/ServerSocket", "java/net/Datagram", "java/net/URL",
					"java/net/URI", "java/net/HttpURL", "java/net/InetAddress", "java/nio/channels/SocketChannel",
					"java/nio/channels/ServerSocketChannel", "java/nio/channels/DatagramChannel", "java/nio/channels/AsynchronousSocket",
					"java/nio/channels/AsynchronousServerSocket", "javax/net/", "java/rmi/", "javax/naming/"),
			Deed.PROGRAMS, List.of("java/lang/ProcessBuilder", "java/lang/ProcessHandle", "java/awt/Desktop"),
			Deed.FILES, List.of("java/io/File;", "java/io/FileInputStream", "java/io/FileOutputStream", "java/io/FileReader",
					"java/io/FileWriter", "java/io/RandomAccessFile", "java/nio/file/Files", "java/nio/file/FileSystem",
					"java/nio/channels/FileChannel", "java/nio/channels/AsynchronousFileChannel", "java/util/zip/ZipFile",
					"java/util/jar/JarFile"),
			Deed.HIDDEN, List.of("java/lang/reflect/Method", "java/lang/reflect/Constructor", "java/lang/foreign/", "sun/misc/Unsafe",
					"java/lang/ClassLoader", "java/net/URLClassLoader", "javax/script/", "javax/tools/", "java/lang/classfile/"));
	/** Names of methods or classes that count only as a whole. */
	private static final Map<Deed, List<String>> WHOLE = Map.of(Deed.PROGRAMS, List.of("exec", "startPipeline"), Deed.FILES,
			List.of("java/io/File"), Deed.HIDDEN,
			List.of("forName", "loadLibrary", "defineClass", "defineHiddenClass", "findVirtual", "findStatic", "loadClass"));

	/** Of one class; the largest that a compiler makes has some hundred thousand. */
	private static final int LARGEST_CLASS = 16 << 20;
	/** Of a bundle, unpacked. */
	private static final long LARGEST = 4L << 30;
	/** What classes and jars begin with, in hexadecimal digits. */
	private static final String CLASS = "cafebabe";
	private static final String JAR = "504b0304";
	private static final int START = 4;
	/** Jars in jars. */
	private static final int DEEPEST = 2;

	private final Set<Deed> found = EnumSet.noneOf(Deed.class);
	private long left = LARGEST;

	private Deeds() {
	}

	/**
	 * What the classes in a bundle name, those in jars within it too.
	 *
	 * @param bundle a jar, or a folder of the same
	 * @throws IOException if it cannot be read
	 */
	public static Set<Deed> of(Path bundle) throws IOException {
		Deeds deeds = new Deeds();
		if (Files.isDirectory(bundle)) deeds.folder(bundle);
		else deeds.jar(bundle, 0);
		return Set.copyOf(deeds.found);
	}

	private void folder(Path folder) throws IOException {
		try (var files = Files.walk(folder)) {
			for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator)
				try (InputStream in = Files.newInputStream(file)) {
					entry(file.getFileName().toString(), in, 0);
				}
		}
	}

	/** Read from its end, as whoever runs it does; what begins with something else is none the less a jar. */
	private void jar(Path jar, int depth) throws IOException {
		try (ZipFile zip = new ZipFile(jar.toFile())) {
			for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
				if (entry.isDirectory()) continue;
				try (InputStream in = zip.getInputStream(entry)) {
					entry(entry.getName(), in, depth);
				}
			}
		} catch (ZipException e) {
			if (depth > 0) found.add(Deed.HIDDEN); // it is called a jar, or begins as one
		} catch (IllegalArgumentException e) {
			throw new IOException("a name in it cannot be read", e);
		}
	}

	/** What something is tells how it begins, for it may be called anything. */
	private void entry(String name, InputStream in, int depth) throws IOException {
		if (found.size() == Deed.values().length) return;
		BufferedInputStream whole = new BufferedInputStream(in);
		whole.mark(START);
		String start = HexFormat.of().formatHex(whole.readNBytes(START));
		whole.reset();
		boolean isJar = name.endsWith(".jar") || start.equals(JAR);
		if (name.endsWith(".class") || start.equals(CLASS)) look(whole.readNBytes((int) Math.min(LARGEST_CLASS, left)));
		else if (isJar && depth < DEEPEST) within(whole, depth + 1);
		else if (isJar || isNative(name)) found.add(Deed.HIDDEN);
		if (left <= 0) found.addAll(EnumSet.allOf(Deed.class)); // nobody looks at the rest, so it may be anything
	}

	/** A jar in a jar can only be read from its end where it lies in a file. */
	private void within(InputStream in, int depth) throws IOException {
		Path copy = Files.createTempFile("gleaner-looks-", ".jar");
		try {
			try (OutputStream out = Files.newOutputStream(copy)) {
				byte[] buffer = new byte[1 << 16];
				for (int n = in.read(buffer); n >= 0 && left > 0; n = in.read(buffer)) {
					out.write(buffer, 0, n);
					left -= n;
				}
			}
			if (left > 0) jar(copy, depth);
		} finally {
			Files.delete(copy);
		}
	}

	private static boolean isNative(String name) {
		return name.endsWith(".so") || name.endsWith(".dll") || name.endsWith(".dylib") || name.endsWith(".jnilib");
	}

	/** Names stand in a class as they are, each behind its length; where they are looked up by name, with dots. */
	private void look(byte[] bytes) {
		left -= bytes.length;
		String text = new String(bytes, StandardCharsets.ISO_8859_1).replace('.', '/');
		NAMES.forEach((deed, names) -> {
			if (!found.contains(deed) && names.stream().anyMatch(text::contains)) found.add(deed);
		});
		WHOLE.forEach((deed, names) -> {
			if (!found.contains(deed) && names.stream().anyMatch(name -> text.contains(whole(name)))) found.add(deed);
		});
	}

	/** As the constant of a class that is this and nothing more. */
	private static String whole(String name) {
		return "\u0001\u0000" + (char) name.length() + name;
	}
}
