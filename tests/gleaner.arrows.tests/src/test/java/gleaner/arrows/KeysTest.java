// SPDX-License-Identifier: EPL-2.0
package gleaner.arrows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** No key of ours is one that the desktop, the toolkit or an input method takes before it comes to us. M1 is Ctrl, on a Mac Command. */
class KeysTest {
	private static final Path BUNDLES = Path.of("../../bundles");
	private static final String GTK = "GTK takes it: ";
	private static final String IBUS = "IBus takes it: ";
	private static final String WINDOWS = "Windows takes it: ";
	private static final String MAC = "macOS takes it: ";
	private static final String DESKTOP = "desktops take it: ";

	/** What never reaches us somewhere, and who takes it. */
	private static final Map<String, String> RESERVED = Map.ofEntries(
			Map.entry("M1+M2+U", GTK + "the number of a character follows"), Map.entry("M1+M2+I", GTK + "its inspector"),
			Map.entry("M1+M2+D", GTK + "its inspector"), Map.entry("M1+.", GTK + "choosing an emoji"),
			Map.entry("M1+;", GTK + "choosing an emoji"), Map.entry("M1+F1", GTK + "the tip of what has the focus"),
			Map.entry("F10", GTK + "the menu bar"), Map.entry("M2+F10", GTK + "the context menu"),
			Map.entry("M1+TAB", GTK + "the next page"), Map.entry("M1+M2+TAB", GTK + "the page before"),
			Map.entry("M1+M2+E", IBUS + "choosing an emoji"), Map.entry("M1+M2+SPACE", IBUS + "the input method before"),
			Map.entry("M4+SPACE", IBUS + "the next input method"), Map.entry("M3+F4", DESKTOP + "closing the window"),
			Map.entry("M3+TAB", DESKTOP + "the next window"), Map.entry("M3+ESC", DESKTOP + "the next window"),
			Map.entry("M3+SPACE", DESKTOP + "the menu of the window"), Map.entry("M3+F1", DESKTOP + "the menu of the desktop"),
			Map.entry("M3+F2", DESKTOP + "running a program"), Map.entry("M3+F6", DESKTOP + "the next window of the program"),
			Map.entry("M3+F7", DESKTOP + "moving the window"), Map.entry("M3+F8", DESKTOP + "resizing the window"),
			Map.entry("M3+F9", DESKTOP + "hiding the window"), Map.entry("M3+F10", DESKTOP + "the largest window"),
			Map.entry("M1+ESC", WINDOWS + "its menu"), Map.entry("M1+M2+ESC", WINDOWS + "the list of tasks"),
			Map.entry("M1+M2+0", WINDOWS + "the next keyboard layout"), Map.entry("M1+H", MAC + "hiding the program"),
			Map.entry("M1+M", MAC + "putting the window into the dock"), Map.entry("M1+,", MAC + "the preferences"),
			Map.entry("M1+`", MAC + "the next window of the program"), Map.entry("M1+M2+Q", MAC + "logging out"),
			Map.entry("M1+M2+3", MAC + "a picture of the screen"), Map.entry("M1+M2+4", MAC + "a picture of the screen"),
			Map.entry("M1+M2+5", MAC + "a picture of the screen"));

	/** Ctrl and Alt together are the key AltGr, with which many layouts write characters. */
	private static final String ALT_GR = "M1+M3+";

	/**
	 * A key of a plug-in.
	 *
	 * @param context where it holds; empty for everywhere
	 */
	private record Key(String sequence, String command, String context, String parameters) {
	}

	private static List<Key> keys() throws Exception {
		List<Key> keys = new ArrayList<>();
		try (Stream<Path> bundles = Files.list(BUNDLES)) {
			for (Path file : bundles.map(bundle -> bundle.resolve("plugin.xml")).filter(Files::exists).sorted().toList())
				keys.addAll(keys(file));
		}
		assertTrue(keys.size() > 20, "too few keys were found to believe it: " + keys);
		return keys;
	}

	private static List<Key> keys(Path file) throws Exception {
		NodeList nodes = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getElementsByTagName("key");
		List<Key> keys = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			Element key = (Element) nodes.item(i);
			keys.add(new Key(key.getAttribute("sequence"), key.getAttribute("commandId"), key.getAttribute("contextId"),
					key.getTextContent().strip() + parameters(key)));
		}
		return keys;
	}

	private static String parameters(Element key) {
		NodeList parameters = key.getElementsByTagName("parameter");
		StringBuilder all = new StringBuilder();
		for (int i = 0; i < parameters.getLength(); i++) all.append(((Element) parameters.item(i)).getAttribute("value")).append(' ');
		return all.toString();
	}

	@TestFactory
	Stream<DynamicTest> nobodyElseTakesAKeyOfOurs() throws Exception {
		return keys().stream().map(key -> DynamicTest.dynamicTest(key.sequence() + " " + key.command(), () -> {
			for (String stroke : key.sequence().split(" ")) {
				assertEquals(null, RESERVED.get(stroke), () -> stroke + " of " + key.command() + ": " + RESERVED.get(stroke));
				assertTrue(!stroke.startsWith(ALT_GR), () -> stroke + " of " + key.command() + " is AltGr on many layouts");
				assertTrue(!stroke.matches("M3\\+[A-Z]"), () -> stroke + " of " + key.command() + " opens a menu");
			}
		}));
	}

	/** The platform lets neither of two commands have a key that both want. */
	@Test
	void noTwoCommandsWantOneKey() throws Exception {
		Map<String, Set<String>> wanted = new HashMap<>();
		for (Key key : keys())
			wanted.computeIfAbsent(key.sequence() + " in “" + key.context() + "”", any -> new TreeSet<>())
					.add(key.command() + " " + key.parameters());
		wanted.values().removeIf(commands -> commands.size() < 2);
		assertEquals(Map.of(), wanted);
	}
}
