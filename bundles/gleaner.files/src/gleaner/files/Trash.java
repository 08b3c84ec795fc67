// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where a studio keeps what was deleted, until it is put back or deleted for ever: a folder for each, in which its files lie as they lay in
 * the studio, beside a {@code trash.json} that says what it is and when it was put there. Whatever a crash leaves half done is either still
 * in its place or can be put back. Safe for use by several threads; none is the UI thread.
 */
public final class Trash {
	private static final String RECORD = "trash.json";
	private static final int FORMAT = 1;
	/** In front of what is being deleted for ever. */
	private static final String GOING = ".deleted-";
	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH-mm-ss");

	private final Path folder;
	private final Path studio;

	/** @param folder of the trash, in that of the studio; need not be there yet */
	public Trash(Path folder) {
		this.folder = folder.toAbsolutePath().normalize();
		studio = this.folder.getParent();
	}

	/**
	 * Puts files there.
	 *
	 * @param files what belongs together, files or folders below the studio; the one that makes it what it is comes first and must be
	 * there, the others may be
	 */
	public synchronized Trashed put(String kind, String name, List<Path> files) throws StudioException {
		List<Path> there = files.stream().map(file -> file.toAbsolutePath().normalize()).filter(Trash::isThere).toList();
		if (there.isEmpty() || !there.getFirst().equals(files.getFirst().toAbsolutePath().normalize()))
			throw new StudioException("\"" + name + "\" is no longer in the studio");
		try {
			Trashed record = begin(kind, name, there);
			List<Path> moved = new ArrayList<>();
			try {
				for (Path file : there) {
					move(file, inside(record, below(file)));
					moved.add(file);
				}
			} catch (IOException e) {
				for (Path file : moved.reversed()) move(inside(record, below(file)), file);
				Folders.delete(folder.resolve(record.id()));
				throw e;
			}
			return record;
		} catch (StudioException e) {
			throw e;
		} catch (IOException e) {
			throw Faults.writing(files.getFirst(), e);
		}
	}

	private Trashed begin(String kind, String name, List<Path> files) throws IOException {
		Files.createDirectories(folder);
		String wish = name + " " + MOMENT.format(LocalDateTime.now());
		while (true) {
			String id = SafeName.of(wish, Folders.names(folder));
			try {
				Files.createDirectory(folder.resolve(id));
			} catch (FileAlreadyExistsException e) {
				continue; // another program was quicker
			}
			Trashed record = new Trashed(id, kind, name, Instant.now(), files.stream().map(this::below).toList());
			write(record);
			return record;
		}
	}

	/** All that is there, the newest first. What cannot be read as something that was deleted is left out. */
	public List<Trashed> list() throws StudioException {
		List<Trashed> all = new ArrayList<>();
		for (String name : names()) read(name).ifPresent(all::add);
		all.sort(Comparator.comparing(Trashed::at).thenComparing(Trashed::id).reversed());
		return all;
	}

	/**
	 * What is there under an id, or else, the newest first, under a name.
	 *
	 * @throws StudioException if there is nothing; the sentence names what there is
	 */
	public Trashed get(String idOrName) throws StudioException {
		List<Trashed> all = list();
		Optional<Trashed> found = all.stream().filter(each -> each.id().equals(idOrName)).findFirst()
				.or(() -> all.stream().filter(each -> each.name().equals(idOrName)).findFirst());
		if (found.isPresent()) return found.get();
		String there = all.isEmpty() ? "it is empty" : "there are: " + String.join(", ", all.stream().map(Trashed::name).toList());
		throw new StudioException("there is no \"" + idOrName + "\" in the trash, " + there);
	}

	/**
	 * Puts something back.
	 *
	 * @param place where a file comes to lie that lay there, both below the studio
	 * @throws StudioException if something else lies there now; then nothing is moved
	 */
	public synchronized void restore(Trashed record, UnaryOperator<String> place) throws StudioException {
		List<String> here = record.files().stream().filter(file -> isThere(inside(record, file))).toList();
		if (here.isEmpty()) throw new StudioException("\"" + record.name() + "\" is no longer in the trash");
		for (String file : here)
			if (isThere(target(place.apply(file))))
				throw new StudioException("\"" + record.name() + "\" cannot be put back: there is " + place.apply(file)
						+ " already; move that away first");
		try {
			// what makes it what it is comes last: until then it can be tried again
			for (String file : here.reversed()) move(inside(record, file), target(place.apply(file)));
		} catch (IOException e) {
			throw Faults.writing(target(record.files().getFirst()), e);
		}
		Folders.delete(folder.resolve(record.id()));
	}

	/** Deletes something for ever. */
	public synchronized void delete(Trashed record) throws StudioException {
		Path going = folder.resolve(GOING + record.id());
		try {
			Files.move(folder.resolve(record.id()), going);
		} catch (IOException e) {
			throw Faults.writing(folder.resolve(record.id()), e);
		}
		Folders.delete(going);
	}

	/** Deletes all that {@link #list} tells of for ever. */
	public void empty() throws StudioException {
		for (Trashed record : list()) delete(record);
	}

	/** Brings to an end what a crash has left half done. */
	public synchronized void settle() throws StudioException {
		for (String name : names()) {
			Path place = folder.resolve(name);
			if (name.startsWith(GOING)) Folders.delete(place);
			Optional<Trashed> record = read(name);
			if (record.isEmpty()) continue;
			List<String> here = record.get().files().stream().filter(file -> isThere(inside(record.get(), file))).toList();
			if (here.isEmpty()) Folders.delete(place);
			else if (here.getFirst().equals(record.get().files().getFirst()) && !isThere(target(here.getFirst()))) follow(record.get());
		}
	}

	/** What belongs to something that is in the trash comes after it. */
	private void follow(Trashed record) throws StudioException {
		for (String file : record.files()) {
			if (!isThere(target(file)) || isThere(inside(record, file))) continue;
			try {
				move(target(file), inside(record, file));
			} catch (IOException e) {
				throw Faults.writing(target(file), e);
			}
		}
	}

	private List<String> names() throws StudioException {
		if (!Files.isDirectory(folder)) return List.of();
		try {
			return Folders.names(folder);
		} catch (IOException e) {
			throw Faults.reading(folder, e);
		}
	}

	private void write(Trashed record) throws StudioException {
		ObjectNode json = JsonFile.object();
		json.put("format", FORMAT).put("kind", record.kind()).put("name", record.name()).put("at", record.at().toString());
		ArrayNode files = json.putArray("files");
		record.files().forEach(files::add);
		JsonFile.write(folder.resolve(record.id()).resolve(RECORD), json);
	}

	/** Nothing if there is no record, or one that makes no sense, such as of a file outside the studio. */
	private Optional<Trashed> read(String id) {
		Path file = folder.resolve(id).resolve(RECORD);
		if (id.startsWith(".") || !Files.isRegularFile(file)) return Optional.empty();
		try {
			JsonFields json = JsonFile.read(file);
			json.requireFormat("what was deleted", FORMAT);
			List<String> files = json.texts("files");
			if (files.isEmpty()) return Optional.empty();
			for (String each : files) target(each);
			return Optional.of(new Trashed(id, json.text("kind"), json.text("name"), json.instant("at"), files));
		} catch (StudioException e) {
			return Optional.empty();
		}
	}

	private String below(Path file) {
		return studio.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
	}

	private Path inside(Trashed record, String file) {
		return folder.resolve(record.id()).resolve(file);
	}

	/** Where a file belongs. A record may have been written by anybody. */
	private Path target(String file) throws StudioException {
		try {
			Path target = studio.resolve(file).normalize();
			if (target.startsWith(studio) && !target.equals(studio) && !target.startsWith(folder) && !Path.of(file).isAbsolute())
				return target;
		} catch (InvalidPathException e) {
			throw new StudioException("\"" + file + "\" is not a place in the studio", e);
		}
		throw new StudioException("\"" + file + "\" is not a place in the studio");
	}

	/** Links count, wherever they point to. */
	private static boolean isThere(Path file) {
		return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
	}

	private static void move(Path from, Path to) throws IOException {
		Files.createDirectories(to.getParent());
		Files.move(from, to);
	}
}
