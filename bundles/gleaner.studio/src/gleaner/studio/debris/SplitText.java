package gleaner.studio.debris;

import java.util.List;

/**
 * The content of a debris file, parted into its header and what engines said.
 *
 * @param header its lines; empty if there is none
 * @param body everything behind the header
 */
record SplitText(List<String> header, String body) {
	/** @param remarks is told what an editor has done to the file */
	static SplitText of(String content, List<String> remarks) {
		int end = content.indexOf("\n" + HeaderText.LAST_LINE + "\n");
		if (end >= 0) return new SplitText(content.substring(0, end).lines().toList(), content.substring(end + HeaderText.LAST_LINE.length() + 2));
		int windows = content.indexOf("\n" + HeaderText.LAST_LINE + "\r\n");
		if (windows < 0) return new SplitText(List.of(), content);
		remarks.add("An editor has given it the line ends of Windows; they are read as plain ones.");
		return of(content.replace("\r\n", "\n"), remarks);
	}
}
