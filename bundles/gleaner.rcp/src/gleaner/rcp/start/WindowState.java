package gleaner.rcp.start;

import gleaner.files.AtomicFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The layout of the window that the platform keeps from one start to the next. A kept layout must never prevent a start:
 * one that cannot be read, or that belongs to another version of Gleaner, is put aside before the platform sees it.
 */
public final class WindowState {
	private static final String FOLDER = ".metadata/.plugins/org.eclipse.e4.workbench";
	private static final String LAYOUT = "workbench.xmi";
	private static final String VERSION = "gleaner.version";
	/** Classes that a kept layout names, and where they are now. */
	private static final Map<String, String> MOVED = Map.of("gleaner.rcp/gleaner.rcp.TopBar", "gleaner.rcp/gleaner.rcp.bar.TopBar",
			"gleaner.rcp/gleaner.rcp.StatusBar",
			"gleaner.rcp/gleaner.rcp.bar.StatusBar");

	private WindowState() {
	}

	/** To be called before the workbench is made. */
	public static void heal() {
		try {
			Path folder = Path.of(Platform.getInstanceLocation().getURL().toURI()).resolve(FOLDER);
			Path layout = folder.resolve(LAYOUT);
			Path madeBy = folder.resolve(VERSION);
			String now = version();
			if (Files.exists(layout) && (!isSound(layout) || !Files.exists(madeBy) || !Files.readString(madeBy).equals(now)))
				Files.move(layout, folder.resolve(LAYOUT + ".aside"), StandardCopyOption.REPLACE_EXISTING);
			if (Files.exists(layout)) renew(layout);
			Files.createDirectories(folder);
			Files.writeString(madeBy, now);
		} catch (IOException | URISyntaxException e) {
			ILog.get().warn("The kept layout of the window cannot be looked at", e);
		}
	}

	private static void renew(Path layout) throws IOException {
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

	private static String version() {
		Version version = FrameworkUtil.getBundle(WindowState.class).getVersion();
		return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
	}

	private static boolean isSound(Path layout) throws IOException {
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
