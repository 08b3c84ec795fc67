// SPDX-License-Identifier: EPL-2.0
package gleaner.archive;

import gleaner.engine.Progress;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import java.util.stream.Stream;

/** Puts the folder of an archive into one file, below a folder of its name, so that it unpacks beside nothing else. */
final class Zipping {
	/** Weights are noise to a packer. */
	private static final String WEIGHTS = ".safetensors";
	private static final int BUFFER = 1 << 16;

	private Zipping() {
	}

	static void write(Path site, String name, Path file, Progress progress) throws StudioException, InterruptedException {
		List<Path> files;
		try (Stream<Path> found = Files.walk(site)) {
			files = found.filter(Files::isRegularFile).sorted().toList();
		} catch (IOException e) {
			throw Faults.reading(site, e);
		}
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
				ZipOutputStream zip = new ZipOutputStream(out)) {
			for (int i = 0; i < files.size(); i++) {
				if (Thread.interrupted()) throw new InterruptedException("the archive was cancelled");
				progress.report("packing", (double) i / files.size());
				Path each = files.get(i);
				zip.setLevel(each.toString().endsWith(WEIGHTS) ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
				ZipEntry entry = new ZipEntry(
						name + "/" + site.relativize(each).toString().replace(each.getFileSystem().getSeparator(), "/"));
				entry.setLastModifiedTime(Files.getLastModifiedTime(each));
				zip.putNextEntry(entry);
				Files.copy(each, zip);
				zip.closeEntry();
			}
		} catch (IOException e) {
			throw Faults.writing(file, e);
		}
	}
}
