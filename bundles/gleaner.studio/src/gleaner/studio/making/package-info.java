// SPDX-License-Identifier: EPL-2.0
/** How a text was made, in one value and one codec, for debris, harvests, provenance, ledger, JSON and colophon alike. */
package gleaner.studio.making;
