// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalogue as people will keep one: on a server, over https, signed with PGP, with a plug-in whose jar is signed in the same way. */
@Order(2)
class SignedCatalogueTest {
	private static final String PASSWORD = "password";

	@TempDir
	Path home;
	private Product gleaner;
	private Path served;
	private HttpsServer server;
	private Path certificates;

	@BeforeEach
	void aServer() throws Exception {
		gleaner = Product.built(home);
		served = Files.createDirectories(home.resolve("served"));
		certificates = home.resolve("server.p12");
		tool(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-keyalg", "EC", "-alias", "a", "-dname",
				"CN=localhost", "-ext", "san=dns:localhost", "-storetype", "PKCS12", "-keystore", certificates.toString(), "-storepass",
				PASSWORD, "-validity", "30");
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(certificates)) {
			keys.load(in, PASSWORD.toCharArray());
		}
		KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		managers.init(keys, PASSWORD.toCharArray());
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(managers.getKeyManagers(), null, null);
		server = HttpsServer.create(new InetSocketAddress("localhost", 0), 0);
		server.setHttpsConfigurator(new HttpsConfigurator(context));
		server.createContext("/", call -> {
			Path file = served.resolve(call.getRequestURI().getPath().substring(1));
			byte[] content = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
			call.sendResponseHeaders(content.length == 0 ? 404 : 200, content.length == 0 ? -1 : content.length);
			if (content.length > 0) call.getResponseBody().write(content);
			call.close();
		});
		server.start();
	}

	@AfterEach
	void end() {
		server.stop(0);
	}

	private String at(String file) {
		return "https://localhost:" + server.getAddress().getPort() + "/" + file;
	}

	/** A program that knows the server's certificate, as it knows those of the world. */
	private Clerk knowing() throws IOException {
		return Clerk.of(home, Map.of("GLEANER_VMARGS", Clerk.FOR_PLUGINS + " -Djavax.net.ssl.trustStore=" + certificates
				+ " -Djavax.net.ssl.trustStorePassword=" + PASSWORD));
	}

	private static String tool(String... command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		process.getOutputStream().close();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertTrue(process.waitFor(2, TimeUnit.MINUTES));
		assertEquals(0, process.exitValue(), said);
		return said;
	}

	private String gpg(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("gpg", "--homedir", keyring().toString(), "--batch", "--yes", "--passphrase", ""));
		command.addAll(List.of(arguments));
		return tool(command.toArray(String[]::new));
	}

	/** In a short path, for gpg makes a socket in it. */
	private Path keyring() throws IOException {
		Path folder = home.resolve("g");
		if (!Files.exists(folder)) {
			Files.createDirectory(folder);
			assertTrue(folder.toFile().setReadable(false, false) && folder.toFile().setReadable(true, true));
		}
		return folder;
	}

	/** Makes a signature and a key beside a file, as {@code docs/a-catalogue.md} says it. */
	private void sign(Path file, String key) throws IOException, InterruptedException {
		gpg("--armor", "--local-user", key, "--output", file + ".asc", "--detach-sign", file.toString());
		gpg("--armor", "--output", file + ".key", "--export", key);
	}

	private static void assumeGpg() {
		try {
			tool("gpg", "--version");
		} catch (IOException | InterruptedException e) {
			Assumptions.abort("there is no gpg here");
		}
	}

	@Test
	void itIsReadOverHttpsAndMustStaySigned() throws Exception {
		assumeGpg();
		for (String each : new String[] { "keeper", "stranger" })
			gpg("--quick-generate-key", each + "@example.org", "rsa2048", "sign", "never");
		Path jar = new Compiled("quern", "gleaner.engine;version=\"[2.0,3.0)\"").with("Quern", "gleaner.engine.GeneratorEngine",
				Map.of("gleaner.engine.id", "quern", "gleaner.engine.name", "Quern"), """
						import gleaner.engine.*;
						public final class Quern implements GeneratorEngine {
							public EngineInfo info() { return EngineInfo.of("quern", "Quern", "grinds"); }
							public Generator open(Source source, Settings settings, Progress progress) {
								return (request, sink) -> { sink.accept("ground"); sink.poemEnd(); };
							}
						}
						""").jar(gleaner, served);
		sign(jar, "keeper@example.org");
		String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
		Path list = Files.writeString(served.resolve("catalogue.json"), """
				{"format": 1, "name": "Mills", "plugins": [{"id": "quern", "name": "Quern", "version": "1.0.0",
				 "does": "Grinds a poem.", "place": "quern.jar", "sha256": "%s"}]}""".formatted(sum));
		sign(list, "keeper@example.org");

		String unknown = Clerk.run(home, "plugin", "catalogue", "--add", at("catalogue.json")).expect(1).err();
		assertTrue(unknown.contains("cannot be fetched"), "nobody knows this server: " + unknown);
		try (Clerk program = knowing()) {
			String added = program.does(home, "plugin", "catalogue", "--add", at("catalogue.json")).expect(0).err();
			Matcher key = Pattern.compile("signed with the (?:PGP )?key? ?([0-9A-F]{40})|([0-9A-F]{40})").matcher(added);
			assertTrue(key.find() && added.contains("must stay so"), added);
			String fingerprint = key.group(1) == null ? key.group(2) : key.group(1);
			assertTrue(program.does(home, "plugin", "search", "grinds").expect(0).out().contains("quern"));

			String refused = program.does(home, "plugin", "install", "quern").expect(1).err();
			assertTrue(refused.contains(fingerprint), "the jar is signed, and the key is not trusted yet: " + refused);
			program.does(home, "plugin", "install", "quern", "--key", fingerprint).expect(0);
			assertTrue(gleaner.run("generate", "--engine", "quern").expect(0).out().contains("ground"));

			sign(list, "stranger@example.org");
			assertTrue(program.does(home, "plugin", "search", "grinds").err().contains("key"), "another has signed it");
			Files.writeString(list, Files.readString(list).replace("Grinds", "Mills"));
			sign(list, "keeper@example.org");
			assertTrue(program.does(home, "plugin", "search", "mills").expect(0).out().contains("quern"), "its keeper has signed it again");
		}
	}
}
