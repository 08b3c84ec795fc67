// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.site;

import gleaner.archive.content.Contents;
import gleaner.files.StudioException;
import gleaner.performance.export.PlainText;
import gleaner.performance.export.PlayerPage;
import gleaner.performance.record.Performances;
import gleaner.performance.record.Recording;
import gleaner.publish.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A player and a transcript for each performance, and the list of them. */
final class PerformancePages {
	private final Contents contents;
	private final Page page;

	PerformancePages(Contents contents, Page page) {
		this.contents = contents;
		this.page = page;
	}

	/** @return a sentence for each performance that cannot be shown */
	List<String> write() throws StudioException {
		List<String> remarks = new ArrayList<>();
		StringBuilder list = new StringBuilder("<ul class=\"poems\">\n");
		for (String name : contents.performances()) {
			try {
				list.append(item(new Performances(contents.copy()).open(name)));
			} catch (StudioException e) {
				remarks.add(e.getMessage());
			}
		}
		page.write("performances.html", "Performances", contents.performances().isEmpty()
				? "<p>No performance is in this archive.</p>\n"
				: list.append("</ul>\n").toString());
		return remarks;
	}

	private String item(Recording recording) throws StudioException {
		String player = "performances/" + recording.name() + ".html";
		String transcript = "performances/" + recording.name() + ".txt";
		page.text(player, PlayerPage.of(recording, recording.voice()
				.map(voice -> "../" + Contents.STUDIO + "/" + Performances.FOLDER + "/" + recording.name() + "/" + voice.getFileName())
				.orElse("")));
		page.text(transcript, PlainText.of(recording));
		String called = recording.card().programme().name();
		return String.format(Locale.ENGLISH,
				"<li><a href=\"%s\">%s</a> <span class=\"dim\">%s, %.0f s%s</span> · <a href=\"%s\" aria-label=\"Transcript of %s\">"
						+ "Transcript</a></li>\n",
				Page.link(player), Markup.escape(called.isBlank() ? recording.name() : called), Markup.escape(recording.name()),
				recording.seconds(), recording.voice().isPresent() ? ", with voice" : "", Page.link(transcript),
				Markup.escape(recording.name()));
	}
}
