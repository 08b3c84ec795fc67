// SPDX-License-Identifier: EPL-2.0
/** Keeps what nobody else may see, in Equinox' secure storage. */
package gleaner.secrets;
