// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.guide;

import gleaner.desk.guide.Block;
import gleaner.desk.guide.Guide;
import gleaner.desk.guide.GuidePage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The guide as it lies in this bundle: a copy of {@code docs} that the build makes. */
public final class GuideFiles {
	private static final String FOLDER = "docs/";
	private static final String LIGHT = "-light.png";
	private static final String DARK = "-dark.png";

	private GuideFiles() {
	}

	/** Reads all pages. Not for the UI thread. */
	public static Guide read() throws IOException {
		List<GuidePage> pages = new ArrayList<>();
		for (String page : Guide.PAGES) {
			URL file = entry(page + ".md");
			if (file == null) throw new IOException("this installation has no guide: the file " + page + ".md is missing");
			try (InputStream in = file.openStream()) {
				pages.add(GuidePage.of(page, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
			}
		}
		return new Guide(pages);
	}

	/**
	 * Reads the pictures of a page, by their paths. One that is missing or broken is left out: its words are shown instead. Not for the UI
	 * thread.
	 *
	 * @param dark whether of a picture in both themes the dark one is wanted
	 */
	static Map<String, ImageData> pictures(GuidePage page, boolean dark) {
		Map<String, ImageData> pictures = new HashMap<>();
		for (Block block : page.blocks())
			if (block instanceof Block.Picture(String path, String _)) {
				URL file = dark && path.endsWith(LIGHT) ? entry(path.substring(0, path.length() - LIGHT.length()) + DARK) : null;
				if (file == null) file = entry(path);
				if (file != null) read(file, path, pictures);
			}
		return pictures;
	}

	private static void read(URL file, String path, Map<String, ImageData> pictures) {
		try (InputStream in = file.openStream()) {
			pictures.put(path, new ImageData(in));
		} catch (IOException | SWTException e) {
			ILog.get().warn("The picture " + path + " of the guide cannot be read", e);
		}
	}

	private static URL entry(String path) {
		Bundle bundle = FrameworkUtil.getBundle(GuideFiles.class);
		return bundle.getEntry(FOLDER + path);
	}
}
