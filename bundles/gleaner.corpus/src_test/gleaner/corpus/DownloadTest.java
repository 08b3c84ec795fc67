// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import gleaner.engine.Progress;
import gleaner.engine.SourcePoem;
import gleaner.files.StudioException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {
	private static final String BOOK = "The Project Gutenberg eBook of Sea\n\nTitle: Sea\n\nAuthor: W\n\n"
			+ "*** START OF THE PROJECT GUTENBERG EBOOK SEA ***\n\nTHE TIDE\n\nlow\n\nTHE ROPE\n\nsalt\n\n"
			+ "*** END OF THE PROJECT GUTENBERG EBOOK SEA ***\n";

	@TempDir
	private Path folder;
	private Corpora corpora;
	private HttpServer server;

	@BeforeEach
	void setUp() throws IOException {
		corpora = new Corpora(folder.resolve("corpora"), folder.resolve("trash"), false);
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		serve("/ebooks/1065.txt.utf-8", 200, "text/plain; charset=utf-8", BOOK);
		serve("/page", 200, "text/html", "<h1>Tide</h1><p>low<br>water</p>");
		serve("/gone.txt", 404, "text/plain", "not here");
		server.createContext("/moved.txt", exchange -> {
			exchange.getResponseHeaders().add("Location", "/ebooks/1065.txt.utf-8");
			exchange.sendResponseHeaders(302, -1);
			exchange.close();
		});
		server.createContext("/torn.txt", exchange -> {
			exchange.sendResponseHeaders(200, 1000);
			exchange.getResponseBody().write(BOOK.getBytes(StandardCharsets.UTF_8), 0, 100);
			exchange.close();
		});
		server.createContext("/slow.txt", exchange -> {
			exchange.sendResponseHeaders(200, 0);
			try {
				for (int i = 0; i < 600; i++) {
					exchange.getResponseBody().write(BOOK.getBytes(StandardCharsets.UTF_8));
					exchange.getResponseBody().flush();
					Thread.sleep(100);
				}
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			} finally {
				exchange.close();
			}
		});
		server.setExecutor(task -> Thread.ofVirtual().start(task));
		server.start();
	}

	@AfterEach
	void tearDown() {
		server.stop(0);
	}

	private void serve(String path, int status, String type, String body) {
		server.createContext(path, exchange -> {
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", type);
			exchange.sendResponseHeaders(status, bytes.length);
			exchange.getResponseBody().write(bytes);
			exchange.close();
		});
	}

	private String address(String path) {
		return "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort() + path;
	}

	private ImportReport load(String name, String path) throws StudioException, InterruptedException {
		return corpora.importFrom(new ImportOrder(name, List.of(ImportSource.of(address(path))), ImportOptions.AUTOMATIC), Progress.NONE);
	}

	private List<SourcePoem> read(String name) throws Exception {
		List<SourcePoem> poems = new ArrayList<>();
		corpora.get(name).read(poems::add);
		return poems;
	}

	private String refused(String path) {
		return assertThrows(StudioException.class, () -> load("R", path)).getMessage();
	}

	@Test
	void aBookOfProjectGutenbergComesFromItsAddress() throws Exception {
		ImportReport report = load("G", "/ebooks/1065.txt.utf-8");
		assertEquals(List.of(new SourcePoem("1", "THE TIDE", "W", "low"), new SourcePoem("2", "THE ROPE", "W", "salt")), read("G"));
		assertEquals(address("/ebooks/1065.txt.utf-8"), report.files().getFirst().path());
		assertEquals(List.of(address("/ebooks/1065.txt.utf-8")), corpora.get("G").note().origin());
		load("M", "/moved.txt");
		assertEquals(read("G"), read("M"));
	}

	@Test
	void theServerSaysWhatAFileIs() throws Exception {
		load("P", "/page");
		assertEquals(List.of(new SourcePoem("page", "Tide", "", "low\nwater")), read("P"));
	}

	@Test
	void whatCannotBeFetchedIsSaidAndLeavesNothing() throws Exception {
		assertTrue(refused("/gone.txt").contains("the server answers 404; check the address"));
		assertTrue(refused("/torn.txt").contains("cannot fetch " + address("/torn.txt")));
		server.stop(0);
		assertTrue(refused("/gone.txt").contains("cannot fetch"));
		assertEquals(List.of(), corpora.list());
	}

	@Test
	@Timeout(20)
	void aSlowServerCanBeLeft() {
		Progress impatient = (what, done) -> {
			if (what.startsWith("fetching")) Thread.currentThread().interrupt();
		};
		ImportOrder order = new ImportOrder("S", List.of(ImportSource.of(address("/slow.txt"))), ImportOptions.AUTOMATIC);
		assertThrows(InterruptedException.class, () -> corpora.importFrom(order, impatient));
	}

	@Test
	void addressesAreChecked() {
		assertThrows(IllegalArgumentException.class, () -> ImportSource.of("https://"));
		assertThrows(IllegalArgumentException.class, () -> ImportSource.of("http://[/"));
		assertEquals(ImportSource.Local.class, ImportSource.of("ftp/x").getClass());
	}
}
