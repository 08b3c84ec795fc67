package gleaner.plugins.fence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether the classes of a bundle name the network. One that hides that it wants the network is not given it: so it need not be found out
 * with certainty.
 */
final class Network {
	private static final List<String> NAMES = List.of("java/net/http/", "java/net/Socket", "java/net/ServerSocket", "java/net/Datagram",
			"java/net/URL", "java/net/URI", "java/net/HttpURL", "java/nio/channels/SocketChannel", "java/nio/channels/AsynchronousSocket",
			"javax/net/", "javax/net/ssl/");
	private static final int LARGEST = 16 << 20;

	private Network() {
	}

	static boolean isNamedIn(Path bundle) throws IOException {
		try (BundleFiles files = BundleFiles.open(bundle)) {
			for (String name : files.names()) {
				if (name.endsWith(".jar")) return true; // what is in a jar within it is not looked at
				if (!name.endsWith(".class")) continue;
				try (InputStream in = files.read(name)) {
					String text = new String(in.readNBytes(LARGEST), StandardCharsets.ISO_8859_1);
					if (NAMES.stream().anyMatch(text::contains)) return true;
				}
			}
		}
		return false;
	}
}
