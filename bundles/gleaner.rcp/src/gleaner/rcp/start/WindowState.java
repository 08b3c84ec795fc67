package gleaner.rcp.start;

import gleaner.files.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The layout of the window that the platform keeps from one start to the next. A kept layout must never prevent a start:
 * one that cannot be read, that belongs to another version of Gleaner, or with which no window has come for some starts, is put aside
 * before the platform sees it.
 */
public final class WindowState {
	private static final String FOLDER = ".metadata/.plugins/org.eclipse.e4.workbench";
	private static final String LAYOUT = "workbench.xmi";
	private static final String VERSION = "gleaner.version";
	/** How many starts have come to nothing, the one that is under way included; not there when the window stood last time. */
	private static final String STARTS = "gleaner.starts";
	/** One start may have been ended by an impatient hand; the second one had better succeed. */
	private static final int PATIENCE = 2;
	/** Classes that a kept layout names, and where they are now. */
	private static final Map<String, String> MOVED = Map.of("gleaner.rcp/gleaner.rcp.TopBar", "gleaner.rcp/gleaner.rcp.bar.TopBar",
			"gleaner.rcp/gleaner.rcp.StatusBar",
			"gleaner.rcp/gleaner.rcp.bar.StatusBar");

	private final Path layout;
	private final Path madeBy;
	private final Path starts;
	private boolean stands;

	/** @param window the folder of the window, see {@link WindowFolder} */
	public WindowState(Path window) {
		layout = window.resolve(FOLDER).resolve(LAYOUT);
		madeBy = layout.resolveSibling(VERSION);
		starts = layout.resolveSibling(STARTS);
	}

	/**
	 * To be called before the workbench is made.
	 *
	 * @param version of Gleaner
	 */
	public void begin(String version) throws IOException {
		Files.createDirectories(layout.getParent());
		int failed = failedStarts();
		if (Files.exists(layout) && (failed >= PATIENCE || !isOurs(version) || !isSound())) putAside();
		if (Files.exists(layout)) renew();
		Files.writeString(madeBy, version);
		Files.writeString(starts, Integer.toString(failed + 1));
	}

	/** The window is there and can be used. */
	public void stands() throws IOException {
		stands = true;
		Files.deleteIfExists(starts);
	}

	/**
	 * The workbench has failed. Whether it is worth another try: without the layout, if no window has come with it.
	 */
	public boolean failed() throws IOException {
		if (stands || !Files.exists(layout)) return false;
		putAside();
		return true;
	}

	private void putAside() throws IOException {
		Files.move(layout, layout.resolveSibling(LAYOUT + ".aside"), StandardCopyOption.REPLACE_EXISTING);
	}

	private int failedStarts() {
		try {
			return Integer.parseInt(Files.readString(starts).strip());
		} catch (IOException | NumberFormatException e) {
			return 0;
		}
	}

	private boolean isOurs(String version) throws IOException {
		return Files.exists(madeBy) && Files.readString(madeBy).equals(version);
	}

	private void renew() throws IOException {
		String kept = Files.readString(layout);
		String renewed = renewed(kept);
		if (!renewed.equals(kept)) AtomicFile.write(layout, renewed);
	}

	/** A layout as an earlier Gleaner kept it, with the names that classes have now. */
	static String renewed(String layout) {
		String renewed = layout;
		for (Map.Entry<String, String> moved : MOVED.entrySet()) renewed = renewed.replace(moved.getKey() + '"', moved.getValue() + '"');
		return renewed;
	}

	private boolean isSound() throws IOException {
		try {
			SAXParserFactory factory = SAXParserFactory.newInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.newSAXParser().parse(layout.toFile(), new DefaultHandler());
			return true;
		} catch (SAXException | ParserConfigurationException e) {
			return false;
		}
	}
}
