-- The record of a deliberation is signed by those who attended it.
alter table document_signature drop constraint document_signature_signer_check;
alter table document_signature add constraint document_signature_signer_check
  check (signer in ('party', 'officer', 'witness', 'attendee'));
