// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import gleaner.performance.export.Casts;
import gleaner.performance.export.PlainText;
import gleaner.performance.export.PlayerPage;
import gleaner.performance.export.Subtitles;
import gleaner.performance.record.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** As what a performance can be given away. */
public enum ExportKind {
	/** A page that plays it, with sound. */
	PAGE("Page that plays it…", "html"),
	/** The transcript. */
	TEXT("Text…", "txt"),
	/** Subtitles for the web. */
	VTT("Subtitles, WebVTT…", "vtt"),
	/** Subtitles for films. */
	SRT("Subtitles, SubRip…", "srt"),
	/** For terminals. */
	CAST("For a terminal, asciicast…", "cast"),
	/** The voice alone. */
	VOICE("Voice, WAV…", "wav");

	private final String label;
	private final String ending;

	ExportKind(String label, String ending) {
		this.label = label;
		this.ending = ending;
	}

	/** As a menu says it. */
	public String label() {
		return label;
	}

	/** Of its files, without the dot. */
	public String ending() {
		return ending;
	}

	/** What a file is called, before the poet has chosen. */
	public String fileName(Recording recording) {
		return recording.name() + "." + ending;
	}

	/**
	 * Writes it, each file in one step. Reads and writes files: not for the UI thread.
	 *
	 * @return what was written, the chosen file first
	 */
	public List<Path> write(Recording recording, Path file) throws StudioException {
		List<Path> written = new ArrayList<>(List.of(file));
		switch (this) {
		case PAGE -> AtomicFile.write(file, PlayerPage.of(recording, voiceBeside(recording, file, written)));
		case TEXT -> AtomicFile.write(file, PlainText.of(recording));
		case VTT -> AtomicFile.write(file, Subtitles.vtt(recording));
		case SRT -> AtomicFile.write(file, Subtitles.srt(recording));
		case CAST -> AtomicFile.write(file, Casts.of(recording));
		case VOICE -> copy(recording.voice().orElseThrow(() -> new StudioException("no voice was recorded in this performance")), file);
		}
		return written;
	}

	/** A voice that is too large for a page goes beside it; empty if it goes into it, or there is none. */
	private static String voiceBeside(Recording recording, Path page, List<Path> written) throws StudioException {
		Optional<Path> voice = recording.voice();
		if (voice.isEmpty()) return "";
		try {
			if (Files.size(voice.get()) <= PlayerPage.LARGEST_INSIDE) return "";
		} catch (IOException e) {
			throw Faults.reading(voice.get(), e);
		}
		Path beside = page.resolveSibling(page.getFileName().toString().replaceFirst("\\.html?$", "") + ".wav");
		copy(voice.get(), beside);
		written.add(beside);
		return beside.getFileName().toString();
	}

	private static void copy(Path from, Path to) throws StudioException {
		AtomicFile.write(to, out -> Files.copy(from, out));
	}
}
