package gleaner.rcp.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WindowStateTest {
	private static final Pattern OURS = Pattern.compile("bundleclass://gleaner\\.rcp/([\\w.]+)\"");

	private static List<String> classes(String layout) {
		List<String> classes = new ArrayList<>();
		for (Matcher matcher = OURS.matcher(layout); matcher.find();) classes.add(matcher.group(1));
		return classes;
	}

	/** What a layout kept before the bars had packages names must be what the window is made of today. */
	@Test
	void aLayoutOfAnEarlierGleanerFindsItsBars() throws Exception {
		String kept = """
				<children xsi:type="menu:ToolControl" xmi:id="_a" elementId="PerspectiveSwitcher" \
				contributionURI="bundleclass://gleaner.rcp/gleaner.rcp.TopBar"/>
				<children xsi:type="menu:ToolControl" xmi:id="_b" elementId="gleaner.statusbar" \
				contributionURI="bundleclass://gleaner.rcp/gleaner.rcp.StatusBar"/>
				""";
		String today = Files.readString(Path.of("window.e4xmi"));
		assertEquals(classes(today), classes(WindowState.renewed(kept)));
		for (String name : classes(today))
			assertTrue(Files.exists(Path.of("src", name.split("\\.")).resolveSibling(name.substring(name.lastIndexOf('.') + 1) + ".java")),
					name);
	}

	@Test
	void aLayoutOfTodayStaysAsItIs() throws Exception {
		String today = Files.readString(Path.of("window.e4xmi"));
		assertEquals(today, WindowState.renewed(today));
	}
}
