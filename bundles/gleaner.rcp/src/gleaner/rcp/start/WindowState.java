// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
