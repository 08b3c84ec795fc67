// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.archive.ArchiveCard;
import gleaner.archive.content.Contents;
import gleaner.archive.crate.Checksums;
import gleaner.archive.crate.Crate;
import gleaner.engine.EngineException;
import gleaner.engine.Progress;
import gleaner.files.Faults;
import gleaner.files.Folders;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.voice.EngineCatalog;
import gleaner.voice.replay.Remade;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Holds an archive against its checksums and makes a sample of its raw poems again, with nothing but what is in it. The archive may be by
 * anybody; nothing of it is written anywhere but into a temporary folder. For one thread; to stop it, interrupt it.
 */
public final class ArchiveCheck {
	private static final String INSIDE = Contents.STUDIO + "/";

	private final Path archive;
	private final Progress progress;
	private final List<String> findings = new ArrayList<>();

	/**
	 * What was found.
	 *
	 * @param card what the archive says of itself
	 * @param files how many were read
	 * @param findings what is wrong, in sentences; empty if all is as it was written
	 * @param sample what came of the poems that were made again
	 */
	public record Outcome(ArchiveCard card, int files, List<String> findings, List<Remade> sample) {
		public Outcome {
			findings = List.copyOf(findings);
			sample = List.copyOf(sample);
		}

		/**
		 * Whether nothing is wrong. What cannot be made again here, since a corpus may not be given away, is no fault; nor is another
		 * text where something that it was made with has changed since, such as the version of its engine.
		 */
		public boolean isSound() {
			return findings.isEmpty() && sample.stream().noneMatch(Outcome::isForeign);
		}

		/** The only thing that is found is that it is another text. */
		private static boolean isForeign(Remade remade) {
			return remade.verdict() == Remade.Verdict.DIFFERENT && remade.findings().size() == 1;
		}
	}

	/** @param archive a zip, or a folder that one was unpacked to */
	public ArchiveCheck(Path archive, Progress progress) {
		this.archive = archive.toAbsolutePath().normalize();
		this.progress = progress;
	}

	/**
	 * Checks.
	 *
	 * @param many at most so many poems are made again; 0 for none
	 * @param seed which ones
	 * @param engines asked for only if poems are made again
	 * @throws StudioException if it is no archive, or not safe
	 */
	public Outcome run(int many, long seed, Supplier<EngineCatalog> engines) throws EngineException, StudioException, InterruptedException {
		if (!Files.exists(archive)) throw new StudioException("cannot read " + archive + ": it is not there; check the path");
		try (Box box = Files.isDirectory(archive) ? new FolderBox(archive) : new ZipBox(archive)) {
			findings.addAll(box.findings());
			Set<String> names = new TreeSet<>(box.names());
			for (String needed : List.of(ArchiveCard.FILE, Checksums.FILE)) if (!names.contains(needed)) throw new StudioException(
					archive.getFileName() + " is not an archive of Gleaner: there is no " + needed + " in it");
			ArchiveCard card = card(box);
			Set<String> sound = sound(box, names, Checksums.read(box.bytes(Checksums.FILE)));
			crate(box, names);
			List<Remade> sample = many == 0 ? List.of() : sample(box, sound, many, seed, engines);
			return new Outcome(card, names.size(), findings, sample);
		} catch (IOException e) {
			throw Faults.reading(archive, e);
		}
	}

	private static ArchiveCard card(Box box) throws StudioException, IOException {
		return ArchiveCard.of(JsonFile.line(new String(box.bytes(ArchiveCard.FILE), StandardCharsets.UTF_8), Path.of(ArchiveCard.FILE)));
	}

	/** The files that are as they were written. */
	private Set<String> sound(Box box, Set<String> names, Map<String, String> sums) throws IOException, InterruptedException {
		Set<String> sound = new TreeSet<>();
		int done = 0;
		for (String name : names) {
			if (Thread.interrupted()) throw new InterruptedException("the check was cancelled");
			progress.report("reading", (double) done++ / names.size());
			if (name.equals(Checksums.FILE)) continue;
			String sum = sums.get(name);
			if (sum == null) findings.add("\"" + Names.shown(name) + "\" is not in the list of checksums; somebody added it later");
			else if (sum.equals(sum(box, name))) sound.add(name);
			else findings.add("\"" + Names.shown(name) + "\" differs from what was written");
		}
		for (String name : sums.keySet()) if (!names.contains(name)) findings.add("\"" + Names.shown(name) + "\" is missing");
		return sound;
	}

	private static String sum(Box box, String name) throws IOException {
		try (InputStream in = box.open(name)) {
			return Checksums.of(in);
		} catch (StudioException e) {
			throw e;
		} catch (IOException e) {
			return "cut off"; // no sum is like this
		}
	}

	private void crate(Box box, Set<String> names) throws StudioException, IOException {
		if (!names.contains(Crate.FILE)) return; // it is missing, as was told
		try {
			JsonNode graph = new ObjectMapper().readTree(box.bytes(Crate.FILE)).path("@graph");
			for (JsonNode entity : graph) {
				String id = URLDecoder.decode(entity.path("@id").asText().replace("+", "%2B"), StandardCharsets.UTF_8);
				if (entity.path("@type").asText().equals("File") && !names.contains(id))
					findings.add("the metadata list \"" + Names.shown(id) + "\", which is missing");
			}
			if (graph.isEmpty()) findings.add(Crate.FILE + " lists nothing");
		} catch (JsonProcessingException | IllegalArgumentException e) {
			findings.add(Crate.FILE + " is damaged");
		}
	}

	private List<Remade> sample(Box box, Set<String> sound, int many, long seed, Supplier<EngineCatalog> engines)
			throws EngineException, StudioException, IOException, InterruptedException {
		Path folder = Files.createTempDirectory("gleaner-archive");
		try {
			for (String name : sound) {
				if (!name.startsWith(INSIDE)) continue;
				if (Thread.interrupted()) throw new InterruptedException("the check was cancelled");
				progress.report("unpacking the studio", Double.NaN);
				Path place = folder.resolve(name).normalize();
				if (!place.startsWith(folder)) throw new StudioException("\"" + Names.shown(name) + "\" lies outside of the archive");
				Files.createDirectories(place.getParent());
				try (InputStream in = box.open(name)) {
					Files.copy(in, place);
				}
			}
			if (!Files.exists(folder.resolve(INSIDE + "studio.json"))) {
				findings.add("the studio in it cannot be opened, so nothing was made again");
				return List.of();
			}
			return new Sample(Studio.open(folder.resolve(Contents.STUDIO)), engines, progress).make(many, seed);
		} finally {
			Folders.delete(folder);
		}
	}
}
