// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.ore;

import gleaner.files.Faults;
import gleaner.files.StudioException;
import gleaner.studio.debris.DebrisEntry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Raw text that was brought from elsewhere: a text file, or a folder with such files at any depth. Headers in the names are understood
 * ({@link SeedName}), and so is debris of another studio, with its headers.
 */
public final class FileOre implements OreSource {
	private static final long LARGEST = 64L << 20;
	private static final Charset OLD = Charset.forName("windows-1252");
	private static final int DAY_AND_NAME = 2;
	private static final String DEBRIS = "debris";

	private final Path root;
	private final List<DebrisOre> debris = new ArrayList<>();

	/** @param root a file or a folder */
	public FileOre(Path root) {
		this.root = root.toAbsolutePath().normalize();
	}

	@Override
	public void read(Taker taker, Remarks remarks) throws StudioException, InterruptedException {
		List<Path> texts = new ArrayList<>();
		Set<Path> archives = new TreeSet<>();
		try {
			walk(texts, archives, remarks);
		} catch (IOException e) {
			throw Faults.reading(root, e);
		}
		for (Path archive : archives) {
			DebrisOre ore = DebrisOre.elsewhere(archive);
			synchronized (debris) {
				debris.add(ore);
			}
			ore.read(taker, remarks);
		}
		texts.sort(null);
		for (Path file : texts) {
			if (Thread.interrupted()) throw new InterruptedException();
			try {
				read(file, taker);
			} catch (StudioException e) {
				remarks.leftOut(e.getMessage());
			}
		}
	}

	private void walk(List<Path> texts, Set<Path> archives, Remarks remarks) throws IOException {
		Files.walkFileTree(root, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
				boolean isHidden = !folder.equals(root) && folder.getFileName().toString().startsWith(".");
				boolean isBesideDebris = !folder.equals(root) && isStudio(folder.getParent())
						&& !folder.getFileName().toString().equals(DEBRIS);
				return isHidden || isBesideDebris ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				String name = file.getFileName().toString();
				if (!attributes.isRegularFile() || name.startsWith(".") || !name.toLowerCase(Locale.ROOT).endsWith(".txt")
						|| isStudio(file.getParent()))
					return FileVisitResult.CONTINUE;
				Optional<Path> archive = archive(file);
				if (archive.isPresent()) archives.add(archive.get());
				else texts.add(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
				if (file.equals(root)) throw e;
				remarks.leftOut(Faults.reading(file, e).getMessage());
				return FileVisitResult.CONTINUE;
			}
		});
	}

	/** Of a studio only its debris is raw. */
	private static boolean isStudio(Path folder) {
		return Files.exists(folder.resolve("studio.json"));
	}

	/** The folder of debris that a file belongs to, by its name and that of its day. */
	private Optional<Path> archive(Path file) {
		Path day = file.getParent();
		if (day == null || day.getParent() == null || file.getNameCount() < DAY_AND_NAME) return Optional.empty();
		String name = file.getFileName().toString();
		String id = day.getFileName() + "/" + name.substring(0, name.length() - ".txt".length());
		return DebrisEntry.of(id).isPresent() && day.getParent().startsWith(root) ? Optional.of(day.getParent()) : Optional.empty();
	}

	private void read(Path file, Taker taker) throws StudioException, InterruptedException {
		String text = contents(file);
		Instant written;
		try {
			written = Files.getLastModifiedTime(file).toInstant();
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
		Label label = SeedName.read(file.getFileName().toString(), written).orElseGet(() -> Label.of(folder(file), written));
		for (Lumps.Lump lump : Lumps.of(text))
			taker.take(new RawPoem(new Spot.InFile(file, lump.start(), lump.end() - lump.start()), label,
					text.substring(lump.start(), lump.end())));
	}

	private static String folder(Path file) {
		Path folder = file.getParent();
		return folder == null || folder.getFileName() == null ? "" : folder.getFileName().toString();
	}

	/** The text of a file, with plain line ends. */
	private static String contents(Path file) throws StudioException {
		try {
			long size = Files.size(file);
			if (size > LARGEST) throw new StudioException(
					file + " has " + (size >> 20) + " MB, can have " + (LARGEST >> 20) + "; cut it into smaller files");
			byte[] bytes = Files.readAllBytes(file);
			for (byte b : bytes) if (b == 0) throw new StudioException(file + " is not a text; remove it from the folder");
			String text = decode(bytes);
			if (text.startsWith("\uFEFF")) text = text.substring(1);
			return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
		} catch (StudioException e) {
			throw e;
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}

	private static String decode(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		} catch (CharacterCodingException e) {
			return new String(bytes, OLD);
		}
	}

	@Override
	public boolean has(Spot spot) {
		return switch (spot) {
		case Spot.InFile in -> in.file().startsWith(root);
		case Spot.InDebris in -> in.elsewhere() != null && in.elsewhere().startsWith(root);
		};
	}

	@Override
	public String text(Spot spot) throws StudioException {
		if (spot instanceof Spot.InFile in) {
			String text = contents(in.file());
			if (in.offset() + in.length() > text.length())
				throw new StudioException(in.file() + " has changed since Gleaner read it; read the folder again");
			return text.substring(in.offset(), in.offset() + in.length());
		}
		synchronized (debris) {
			for (DebrisOre ore : debris) if (ore.has(spot)) return ore.text(spot);
		}
		throw new StudioException("there is no " + spot.where() + " in " + root + " any more");
	}
}
