package gleaner.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginsTest {
	private static final Plugins.Plugin ECHO = new Plugins.Plugin("maker.echo", "Echo", "1.0.0");
	private static final Plugins.Plugin TIDE = new Plugins.Plugin("maker.tide", "Tide", "2.0.0");

	@TempDir
	private Path folder;

	@Test
	void theOnlyPluginNeedsNoName() throws PluginException {
		assertEquals(ECHO, Plugins.choose(List.of(ECHO), Optional.empty(), "at x"));
		assertEquals(TIDE, Plugins.choose(List.of(ECHO, TIDE), Optional.of("maker.tide"), "at x"));
		assertEquals(TIDE, Plugins.choose(List.of(ECHO, TIDE), Optional.of("maker.tide.feature.group"), "at x"));
	}

	@Test
	void whatIsMissingIsNamed() {
		assertEquals("there are no plug-ins at x", sentence(List.of(), Optional.empty()));
		assertEquals("there are several plug-ins at x, name one of: maker.echo, maker.tide",
				sentence(List.of(ECHO, TIDE), Optional.empty()));
		assertEquals("there is no plug-in \"foam\" at x; there are: maker.echo", sentence(List.of(ECHO), Optional.of("foam")));
	}

	private static String sentence(List<Plugins.Plugin> among, Optional<String> id) {
		return assertThrows(PluginException.class, () -> Plugins.choose(among, id, "at x")).getMessage();
	}

	@Test
	void aSiteIsAFolderAFileOrAnAddress() throws Exception {
		assertEquals(folder.toUri(), Plugins.site(folder.toString()));
		Path zip = Files.writeString(folder.resolve("site.zip"), "");
		assertEquals(URI.create("jar:" + zip.toUri() + "!/"), Plugins.site(zip.toString()));
		assertEquals(URI.create("https://example.org/a%20site"), Plugins.site("https://example.org/a site"));
		assertThrows(PluginException.class, () -> Plugins.site(folder.resolve("gone").toString()));
	}
}
