// SPDX-License-Identifier: EPL-2.0
/** The guide as a window shows it: pages of blocks, made of the Markdown in {@code docs}, and which of its places belongs to what. */
package gleaner.desk.guide;
